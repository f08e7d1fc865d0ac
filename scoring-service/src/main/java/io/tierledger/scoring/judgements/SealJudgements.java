package io.tierledger.scoring.judgements;

import io.tierledger.contracts.Sealed;
import io.tierledger.scoring.events.CriterionJudged;
import io.tierledger.scoring.judging.Judging;
import io.tierledger.scoring.judging.SealedJudging;
import io.tierledger.sealing.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Seals who judges and why, before anything is appended; blocking. */
final class SealJudgements {
    private final Texts texts;

    SealJudgements(Texts texts) {
        this.texts = texts;
    }

    /** @throws io.tierledger.platform.web.Refused 503 {@code keys-away}, 409 {@code already-erased} */
    SealedJudging one(Judging judging) {
        return new SealedJudging(judging, texts.seal(CriterionJudged.place(judging), CriterionJudged.text(judging)));
    }

    /**
     * In the order given, in one question; empty for a customer that was erased.
     *
     * @throws io.tierledger.platform.web.Refused 503 {@code keys-away}
     */
    List<Optional<SealedJudging>> all(List<Judging> judgings) {
        List<Optional<Sealed>> sealed = texts.seal(judgings.stream()
                .map(one -> new Texts.Text(CriterionJudged.place(one), CriterionJudged.text(one)))
                .toList());
        List<Optional<SealedJudging>> all = new ArrayList<>(judgings.size());
        for (int i = 0; i < judgings.size(); i++) {
            Judging judging = judgings.get(i);
            all.add(sealed.get(i).map(text -> new SealedJudging(judging, text)));
        }
        return all;
    }
}
