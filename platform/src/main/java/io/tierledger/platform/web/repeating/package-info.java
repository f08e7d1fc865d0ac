/** Writes that may be sent again: the header {@code Idempotency-Key}, for every write of every service. */
@NullMarked
package io.tierledger.platform.web.repeating;

import org.jspecify.annotations.NullMarked;
