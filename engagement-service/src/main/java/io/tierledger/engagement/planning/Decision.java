package io.tierledger.engagement.planning;

import java.util.List;

/** The answer to a command. */
public sealed interface Decision {
    Decision NOTHING = new Accepted(List.of());

    record Accepted(List<PlanEvent> events) implements Decision {
        public Accepted {
            events = List.copyOf(events);
        }
    }

    record Refused(Refusal refusal) implements Decision {}

    static Decision accepted(PlanEvent... events) {
        return new Accepted(List.of(events));
    }

    static Decision refused(Refusal refusal) {
        return new Refused(refusal);
    }
}
