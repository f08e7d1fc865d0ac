package io.tierledger.scoring.judgements;

import io.tierledger.contracts.questions.JudgementOutcome;
import io.tierledger.platform.Partitions;
import io.tierledger.scoring.judging.Judging;
import io.tierledger.scoring.judging.SealedJudging;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What becomes of the judgements of a file, each decided as if it came alone; blocking. */
final class TakeJudgements {
    private static final JudgementOutcome ERASED =
            JudgementOutcome.rejected("customer_id", "erased", "What was known of this customer was erased.");

    private final StoreJudgements store;
    private final SealJudgements seals;
    private final Objections.Rules rules;

    TakeJudgements(StoreJudgements store, SealJudgements seals, Objections.Rules rules) {
        this.seals = seals;
        this.store = store;
        this.rules = rules;
    }

    /** In the order given; the accepted ones are stored when this answers. */
    List<JudgementOutcome> take(List<Judging> judgings) {
        return become(
                judgings,
                sound -> store.store(sound).stream()
                        .map(outcome -> became(outcome.judging(), outcome.position() != 0, outcome.position()))
                        .toList());
    }

    /** What {@link #take} would say now. */
    List<JudgementOutcome> foretell(List<Judging> judgings) {
        return become(judgings, sound -> {
            List<Boolean> fresh = store.foretell(sound);
            List<JudgementOutcome> all = new ArrayList<>();
            for (int i = 0; i < sound.size(); i++) {
                all.add(became(sound.get(i), fresh.get(i), 0));
            }
            return all;
        });
    }

    private static JudgementOutcome became(SealedJudging judging, boolean fresh, long position) {
        return fresh
                ? JudgementOutcome.accepted(Partitions.of(judging.judging().customerId()), position)
                : JudgementOutcome.duplicate();
    }

    private List<JudgementOutcome> become(
            List<Judging> judgings, Function<List<SealedJudging>, List<JudgementOutcome>> said) {
        List<Optional<JudgementOutcome>> refused =
                judgings.stream().map(this::refused).toList();
        List<Judging> sound = new ArrayList<>();
        for (int i = 0; i < judgings.size(); i++) {
            if (refused.get(i).isEmpty()) {
                sound.add(judgings.get(i));
            }
        }
        List<Optional<SealedJudging>> sealed = seals.all(sound);
        var answers =
                said.apply(sealed.stream().flatMap(Optional::stream).toList()).iterator();
        var ofSound = sealed.stream()
                .map(one -> one.isPresent() ? answers.next() : ERASED)
                .toList()
                .iterator();
        return refused.stream().map(one -> one.orElseGet(ofSound::next)).toList();
    }

    private Optional<JudgementOutcome> refused(Judging judging) {
        return rules.objection(judging).map(o -> JudgementOutcome.rejected(o.field(), o.code(), o.detail()));
    }
}
