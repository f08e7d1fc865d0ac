package io.tierledger.rights;

import java.util.Map;

/** Whether a caller may. */
public sealed interface Decision {
    Decision ALLOWED = new Allowed();

    record Allowed() implements Decision {}

    /**
     * Not, and what would be needed.
     *
     * @param needed members of the problem: {@code needed} the word of the duty, {@code roles} and {@code purposes} that may, and
     *     {@code answering} who answers for it now ({@code -} for nobody) where another does
     */
    record Refused(Refusal why, Map<String, Object> needed) implements Decision {
        public Refused {
            needed = Map.copyOf(needed);
        }
    }
}
