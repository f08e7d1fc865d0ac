/** The decision: from a method's criteria, measures and judgements to scores and a total, and whether a policy could see a difference. Pure. */
@NullMarked
package io.tierledger.scoring.scorecards;

import org.jspecify.annotations.NullMarked;
