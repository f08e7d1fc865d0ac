/** The stage `scored`: keeps a partition's customers in memory and publishes a scorecard when a policy can see a difference. */
@NullMarked
package io.tierledger.scoring.assessing;

import org.jspecify.annotations.NullMarked;
