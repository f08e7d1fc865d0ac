/** Whether a document is a method that can be published: no gap, no overlap, weights that add up, monotone, its own examples hold. Pure. */
@NullMarked
package io.tierledger.scoring.checking;

import org.jspecify.annotations.NullMarked;
