package io.tierledger.engagement.granting;

import io.tierledger.engagement.answering.ResponseLevel;
import java.util.List;
import java.util.stream.Stream;

/** The levels by which requests are answered, as values of {@link Capability#RESPONSE}. The words are frozen: methods and events say them. */
public final class Responses {
    private Responses() {}

    public static String word(ResponseLevel level) {
        return switch (level) {
            case A -> "24 hours";
            case B -> "3 working days";
            case C -> "after all A and B";
        };
    }

    /** @throws IllegalArgumentException for what is no such word */
    public static ResponseLevel level(String word) {
        return Stream.of(ResponseLevel.values())
                .filter(level -> word(level).equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no response level: " + word));
    }

    /** The soonest first. */
    static List<String> words() {
        return Stream.of(ResponseLevel.values()).map(Responses::word).toList();
    }
}
