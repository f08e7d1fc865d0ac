/** Every change of a customer, each with its receipt and a sentence. */
@NullMarked
package io.tierledger.tier.history;

import org.jspecify.annotations.NullMarked;
