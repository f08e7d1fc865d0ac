package io.tierledger.scoring.judging;

import java.util.HashSet;
import java.util.Set;

/** All that was ever said about one criterion of one customer; immutable. */
public record Said(Set<Judging> before) {
    public static final Said NOTHING = new Said(Set.of());

    public Said {
        before = Set.copyOf(before);
    }

    /** The same day, judge, score and rationale again says nothing new. */
    public boolean isRepeatedBy(Judging judging) {
        return before.contains(judging);
    }

    public Said and(Judging judging) {
        Set<Judging> all = new HashSet<>(before);
        all.add(judging);
        return new Said(all);
    }
}
