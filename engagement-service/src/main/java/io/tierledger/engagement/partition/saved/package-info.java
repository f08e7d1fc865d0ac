/** How a partition is written: a document of its own, and one of a numbered form for each customer. */
@NullMarked
package io.tierledger.engagement.partition.saved;

import org.jspecify.annotations.NullMarked;
