/** Stored events are read for ever: each has a file of its form, and tests hold both to each other. */
@NullMarked
package io.tierledger.specification.stored;

import org.jspecify.annotations.NullMarked;
