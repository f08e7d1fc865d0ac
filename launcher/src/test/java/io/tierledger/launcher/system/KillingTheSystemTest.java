package io.tierledger.launcher.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.launcher.client.TierledgerClient;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** {@code kill -9} in the middle of an import: after the next start and the same file again, nothing is lost and nothing counts twice. */
class KillingTheSystemTest {
    private static final SampleFiles SAMPLE = new SampleFiles(300, 40_000);

    @TempDir
    Path directory;

    @Test
    void a_killed_import_sent_again_ends_as_if_nothing_had_happened() throws Exception {
        Outcome killed = killedAndSentAgain(directory.resolve("killed"));
        Outcome undisturbed = undisturbed(directory.resolve("undisturbed"));
        assertThat(killed.pyramids()).isEqualTo(undisturbed.pyramids());
        assertThat(killed.changes()).isEqualTo(undisturbed.changes());
    }

    private static Outcome undisturbed(Path data) throws Exception {
        try (ChildSystem child = ChildSystem.start(data);
                TierledgerClient client = new TierledgerClient(child.address(), child.credentials())) {
            Loading loading = new Loading(client, SAMPLE);
            loading.customers();
            loading.orders();
            loading.days();
            Outcome outcome = Outcome.of(client);
            assertThat(child.stop()).as("exit code after SIGTERM").isEqualTo(143);
            return outcome;
        }
    }

    private static Outcome killedAndSentAgain(Path data) throws Exception {
        killInTheMiddle(data);
        try (ChildSystem child = ChildSystem.start(data);
                TierledgerClient client = new TierledgerClient(child.address(), child.credentials())) {
            Loading loading = new Loading(client, SAMPLE);
            JsonNode end = loading.orders();
            assertThat(end.path("duplicate").asInt())
                    .as("stored before the kill")
                    .isBetween(1, 39_999);
            assertThat(end.path("duplicate").asInt() + end.path("accepted").asInt())
                    .isEqualTo(40_000);
            loading.days();
            return Outcome.of(client);
        }
    }

    private static void killInTheMiddle(Path data) throws Exception {
        try (ChildSystem child = ChildSystem.start(data);
                TierledgerClient client = new TierledgerClient(child.address(), child.credentials())) {
            Loading loading = new Loading(client, SAMPLE);
            loading.customers();
            CompletableFuture<?> sending =
                    CompletableFuture.runAsync(loading::orders).exceptionally(cutOff -> null);
            Awaitility.await("some orders are stored, and not all")
                    .pollInterval(20, TimeUnit.MILLISECONDS)
                    .atMost(180, TimeUnit.SECONDS)
                    .until(() -> ordersAreBeingStored(client));
            child.kill();
            sending.get(30, TimeUnit.SECONDS);
        }
    }

    /** A file is read before it is stored, so that only its own count says when the middle has come. */
    private static boolean ordersAreBeingStored(TierledgerClient client) {
        for (JsonNode one : client.get("/api/imports").path("items")) {
            if (one.path("kind").asString().equals("orders")
                    && one.path("accepted").asInt() > 0) {
                return true;
            }
        }
        return false;
    }
}
