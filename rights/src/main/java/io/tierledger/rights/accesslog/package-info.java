/** What of what is served stands in the access log, and how: one table of every route, beside the table of rights. */
@NullMarked
package io.tierledger.rights.accesslog;

import org.jspecify.annotations.NullMarked;
