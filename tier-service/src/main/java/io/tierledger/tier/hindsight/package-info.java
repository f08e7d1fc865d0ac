/** Where customers would have stood on a day, had everything that is known at a later instant been known in time; nothing is stored of it. */
@NullMarked
package io.tierledger.tier.hindsight;

import org.jspecify.annotations.NullMarked;
