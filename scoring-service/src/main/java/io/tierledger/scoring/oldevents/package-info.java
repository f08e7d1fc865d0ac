/** Judgements and scorecards from before texts were sealed: sealed where they stand (docs/decisions/0044). */
@NullMarked
package io.tierledger.scoring.oldevents;

import org.jspecify.annotations.NullMarked;
