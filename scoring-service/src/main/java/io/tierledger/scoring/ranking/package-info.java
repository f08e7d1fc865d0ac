/** Customers against each other, at the end of a month: what each partition says, what follows from it. Pure. */
@NullMarked
package io.tierledger.scoring.ranking;

import org.jspecify.annotations.NullMarked;
