package io.tierledger.launcher;

import io.tierledger.launcher.client.Credentials;
import io.tierledger.launcher.client.TierledgerClient;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;

/** With {@code --clock fixed:DATE} days pass until it is that date; a date that has been reached stays. */
final class FixedDate {
    private static final Duration LIMIT = Duration.ofMinutes(10);

    private FixedDate() {}

    static void reach(URI address, Credentials credentials, LocalDate date) {
        try (TierledgerClient client = new TierledgerClient(address, credentials)) {
            String now = client.get("/api/clock").path("businessDate").asString("");
            if (!now.isEmpty() && !LocalDate.parse(now).isBefore(date)) {
                return;
            }
            String advance = client.post("/api/clock/advance", "{\"to\":\"" + date.minusDays(1) + "\"}", Map.of())
                    .header("Location");
            client.awaitSettled(advance, LIMIT, state -> {});
        }
    }
}
