package io.tierledger.scoring.judging;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** What was said last about one criterion of one customer, for each day from which something counts; immutable. */
public record Said(Map<LocalDate, Judging> last) {
    public static final Said NOTHING = new Said(Map.of());

    public Said {
        last = Map.copyOf(last);
    }

    /** The same judge, score and rationale as stand for that day say nothing new; who takes something back says something. */
    public boolean isRepeatedBy(Judging judging) {
        return judging.equals(last.get(judging.judgedOn()));
    }

    public Said and(Judging judging) {
        Map<LocalDate, Judging> all = new HashMap<>(last);
        all.put(judging.judgedOn(), judging);
        return new Said(all);
    }
}
