/** How a partition is written: documents that begin with the number of their form, each read and written by one type. */
@NullMarked
package io.tierledger.tier.partition.saved;

import org.jspecify.annotations.NullMarked;
