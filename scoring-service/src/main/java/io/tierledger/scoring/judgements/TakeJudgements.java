package io.tierledger.scoring.judgements;

import io.tierledger.platform.Partitions;
import io.tierledger.scoring.judging.Judging;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What becomes of the judgements of a file, each decided as if it came alone; blocking. */
final class TakeJudgements {
    private final StoreJudgements store;
    private final Objections.Rules rules;

    TakeJudgements(StoreJudgements store, Objections.Rules rules) {
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

    private static Became became(Judging judging, boolean fresh, long position) {
        return fresh ? new Became.Accepted(Partitions.of(judging.customerId()), position) : new Became.Duplicate();
    }

    private List<Became> become(List<Judging> judgings, Function<List<Judging>, List<Became>> said) {
        List<Optional<Became>> refused = judgings.stream().map(this::refused).toList();
        List<Judging> sound = new ArrayList<>();
        for (int i = 0; i < judgings.size(); i++) {
            if (refused.get(i).isEmpty()) {
                sound.add(judgings.get(i));
            }
        }
        var answers = said.apply(sound).iterator();
        return refused.stream().map(one -> one.orElseGet(answers::next)).toList();
    }

    private Optional<Became> refused(Judging judging) {
        return rules.objection(judging).map(o -> new Became.Rejected(o.field(), o.code(), o.detail()));
    }
}
