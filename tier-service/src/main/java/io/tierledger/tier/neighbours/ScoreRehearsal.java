package io.tierledger.tier.neighbours;

import io.tierledger.contracts.questions.RehearsalAsked;
import io.tierledger.contracts.questions.Rehearsed;
import java.util.Optional;

/** What a customer will score on later days, when nothing happens or when something is assumed; scoring-service knows. */
@FunctionalInterface
public interface ScoreRehearsal {

    /** Empty when nobody answers. */
    Optional<Rehearsed> foresee(RehearsalAsked question);
}
