package io.tierledger.scoring.judgements;

import io.tierledger.scoring.judgements.Judgeability.Objection;
import io.tierledger.scoring.judging.Judging;
import io.tierledger.scoring.methods.Catalogue;
import java.util.Optional;

/** The rules of judging, for rows of a file. */
public final class Objections {
    private final Catalogue catalogue;

    public Objections(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** A view of the catalogue as it is now, for some rows. */
    Rules now() {
        JudgeableCriteria judgeable = new JudgeableCriteria(catalogue);
        return judging -> Optional.ofNullable(Judgeability.objection(judging, judgeable));
    }

    /** Why a row is not taken; empty when it is. */
    @FunctionalInterface
    interface Rules {
        Optional<Objection> objection(Judging judging);
    }
}
