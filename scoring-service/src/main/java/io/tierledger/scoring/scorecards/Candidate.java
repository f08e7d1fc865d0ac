package io.tierledger.scoring.scorecards;

import io.tierledger.scoring.judging.Judgements;
import io.tierledger.scoring.measuring.Facts;

/** Whoever can have a scorecard: facts, judgements, and whether an order of it ever counted. */
public interface Candidate extends Facts {
    Judgements judgements();

    boolean everOrdered();
}
