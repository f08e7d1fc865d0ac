/** The stage `scored`: what comes in, one sentence for each input, and the scorecards that follow when a policy can see a difference. */
@NullMarked
package io.tierledger.scoring.stage;

import org.jspecify.annotations.NullMarked;
