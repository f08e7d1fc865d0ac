package io.tierledger.scoring.judgements;

import io.tierledger.platform.Partitions;
import io.tierledger.scoring.judging.Judging;
import io.tierledger.scoring.judging.SealedJudging;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What becomes of the judgements of a file, each decided as if it came alone; blocking. */
final class TakeJudgements {
    private static final Became ERASED =
            new Became.Rejected("customer_id", "erased", "What was known of this customer was erased.");

    private final StoreJudgements store;
    private final SealJudgements seals;
    private final Objections.Rules rules;

    TakeJudgements(StoreJudgements store, SealJudgements seals, Objections.Rules rules) {
        this.seals = seals;
        this.store = store;
        this.rules = rules;
    }

    /** In the order given; the accepted ones are stored when this answers. */
    List<Became> take(List<Judging> judgings) {
        return become(
                judgings,
                sound -> store.store(sound).stream()
                        .map(outcome -> became(outcome.judging(), outcome.position() != 0, outcome.position()))
                        .toList());
    }

    /** What {@link #take} would say now. */
    List<Became> foretell(List<Judging> judgings) {
        return become(judgings, sound -> {
            List<Boolean> fresh = store.foretell(sound);
            List<Became> all = new ArrayList<>();
            for (int i = 0; i < sound.size(); i++) {
                all.add(became(sound.get(i), fresh.get(i), 0));
            }
            return all;
        });
    }

    private static Became became(SealedJudging judging, boolean fresh, long position) {
        return fresh
                ? new Became.Accepted(Partitions.of(judging.judging().customerId()), position)
                : new Became.Duplicate();
    }

    private List<Became> become(List<Judging> judgings, Function<List<SealedJudging>, List<Became>> said) {
        List<Optional<Became>> refused = judgings.stream().map(this::refused).toList();
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

    private Optional<Became> refused(Judging judging) {
        return rules.objection(judging).map(o -> new Became.Rejected(o.field(), o.code(), o.detail()));
    }
}
