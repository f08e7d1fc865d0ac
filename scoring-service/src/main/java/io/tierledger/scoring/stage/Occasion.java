package io.tierledger.scoring.stage;

import io.tierledger.platform.consuming.Effects;
import io.tierledger.platform.consuming.Input;
import io.tierledger.platform.eventstore.StoredEvent;

/** What is happening: where effects go, why, and the name of what led to it (made only when something is published). */
public record Occasion(Effects effects, Cause cause, String source, long position) {

    /** Why a scorecard changed. */
    public enum Cause {
        ORDER,
        JUDGEMENT,
        FACT,
        TIME,
        LATE_ORDER,
        POLICY
    }

    public static Occasion of(Effects effects, Cause cause, Input input) {
        return new Occasion(effects, cause, input.source(), input.sequence());
    }

    static Occasion of(Effects effects, Cause cause, StoredEvent given) {
        return new Occasion(effects, cause, "scoring", given.position());
    }

    Occasion because(Cause other) {
        return cause == other ? this : new Occasion(effects, other, source, position);
    }

    String input() {
        return source + "/" + position;
    }
}
