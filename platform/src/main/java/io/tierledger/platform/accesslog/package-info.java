/** The access log: who saw what, in a database of its own to which rows are added and in which none is changed. */
@NullMarked
package io.tierledger.platform.accesslog;

import org.jspecify.annotations.NullMarked;
