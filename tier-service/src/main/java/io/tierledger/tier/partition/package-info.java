/** What the stage remembers of one partition, told by its inputs and asked by every question. Knows neither of them. */
@NullMarked
package io.tierledger.tier.partition;

import org.jspecify.annotations.NullMarked;
