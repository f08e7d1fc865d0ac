package io.tierledger.launcher.system;

import static org.assertj.core.api.Assertions.assertThatObject;

import io.tierledger.launcher.client.TierledgerClient;
import io.tierledger.launcher.client.UnexpectedAnswer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * What an earlier version left is opened by this one, which answers as that one did: 16 customers with 49 orders, one late, in six methods;
 * judgements, an override, estimates, plans with what was done and skipped.
 */
class AnOldDataDirectoryTest {
    private static final Duration LIMIT = Duration.ofMinutes(2);

    /** 4E+1 and 40 are one number, whichever way it was written then. */
    private static final Comparator<JsonNode> NUMBERS = (one, other) -> one.isNumber() && other.isNumber()
            ? one.decimalValue().compareTo(other.decimalValue())
            : one.equals(other) ? 0 : 1;

    private static final Comparator<JsonNode> BY_VALUE = (one, other) -> one.equals(NUMBERS, other) ? 0 : 1;

    @TempDir
    private Path data;

    @ParameterizedTest
    @ValueSource(strings = "2026-11-28")
    void what_was_left_on_a_day_is_answered_as_it_was(String day) throws Exception {
        try (LeftBehind left = new LeftBehind(day)) {
            left.restoreInto(data);
            JsonNode answers = left.answers();
            try (ChildSystem child = ChildSystem.start(data);
                    TierledgerClient client = new TierledgerClient(child.address(), child.credentials())) {
                for (Map.Entry<String, JsonNode> asked : answers.properties()) {
                    Awaitility.await(asked.getKey())
                            .atMost(LIMIT)
                            .ignoreExceptionsInstanceOf(UnexpectedAnswer.class)
                            .untilAsserted(() -> assertThatObject(client.get(asked.getKey()))
                                    .usingComparator(BY_VALUE)
                                    .isEqualTo(SaidSince.in(asked.getValue())));
                }
            }
        }
    }
}
