/** The tier of a customer now, or then. */
@NullMarked
package io.tierledger.tier.current;

import org.jspecify.annotations.NullMarked;
