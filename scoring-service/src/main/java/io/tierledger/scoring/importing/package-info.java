/** Judgements from a file: read as it comes, decided like any other, settled when the scorecards show them. */
@NullMarked
package io.tierledger.scoring.importing;

import org.jspecify.annotations.NullMarked;
