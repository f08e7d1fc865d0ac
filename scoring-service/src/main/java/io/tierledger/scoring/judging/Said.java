package io.tierledger.scoring.judging;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** What was said last about one criterion of one customer, for each day from which something counts; immutable. */
public record Said(Map<LocalDate, Saying> last) {
    public static final Said NOTHING = new Said(Map.of());

    public Said {
        last = Map.copyOf(last);
    }

    /** The same judge, score and rationale as stand for that day say nothing new; who takes something back says something. */
    public boolean isRepeatedBy(SealedJudging judging) {
        Saying stands = last.get(judging.judging().judgedOn());
        return stands != null && judging.saying().repeats(stands);
    }

    public Said and(SealedJudging judging) {
        return and(judging.saying());
    }

    public Said and(Saying saying) {
        Map<LocalDate, Saying> all = new HashMap<>(last);
        all.put(saying.judgedOn(), saying);
        return new Said(all);
    }
}
