package io.tierledger.scoring.judgements;

import io.tierledger.scoring.events.JudgementImportEnded.RowError;
import io.tierledger.scoring.judging.Judging;
import io.tierledger.scoring.methods.Catalogue;
import java.util.Optional;

/** The rules of judging, for rows of a file. */
public final class Objections {
    private final Catalogue catalogue;

    public Objections(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** A view of the catalogue as it is now, for the rows of one file. */
    public Rules now() {
        JudgeableCriteria judgeable = new JudgeableCriteria(catalogue);
        return (line, judging) -> Optional.ofNullable(Judgeability.objection(judging, judgeable))
                .map(o -> new RowError(line, o.field(), o.code(), o.detail()));
    }

    /** Why a row is not taken; empty when it is. */
    @FunctionalInterface
    public interface Rules {
        Optional<RowError> objection(long line, Judging judging);
    }
}
