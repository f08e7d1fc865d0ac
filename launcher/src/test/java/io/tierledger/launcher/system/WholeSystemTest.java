package io.tierledger.launcher.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tierledger.launcher.CommandLine;
import io.tierledger.launcher.Launcher;
import io.tierledger.launcher.Options;
import io.tierledger.launcher.RunningTierledger;
import io.tierledger.launcher.StartRefused;
import io.tierledger.launcher.client.Credentials;
import io.tierledger.launcher.client.TierledgerClient;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The system as a person starts, stops and starts it again. */
class WholeSystemTest {
    private static final SampleFiles SAMPLE = new SampleFiles(60, 3_000);

    @TempDir
    Path data;

    private Options options(String... more) {
        List<String> words =
                new java.util.ArrayList<>(List.of("--empty", "--clock=follow-orders", "--port=0", "--data=" + data));
        words.addAll(List.of(more));
        return CommandLine.parse(words, Map.of());
    }

    @Test
    void what_was_decided_before_a_stop_is_there_after_the_next_start() {
        Outcome before;
        List<String> streamed;
        try (RunningTierledger running = Launcher.start(options(), line -> {});
                TierledgerClient client = new TierledgerClient(
                        running.address(),
                        Credentials.ofEveryRole(running.stores().directory()))) {
            Loading loading = new Loading(client, SAMPLE);
            loading.customers();
            JsonNode imported = loading.orders();
            loading.days();
            assertThat(imported.path("accepted").asInt()).isEqualTo(3_000);
            before = Outcome.of(client);
            streamed = ChangeStream.identifiers(running, before.changes().size());
            assertThat(before.changes()).hasSizeGreaterThan(300);
            assertThat(Set.copyOf(streamed))
                    .as("every change is streamed once")
                    .hasSize(before.changes().size());
            assertThatThrownBy(() -> Launcher.start(options(), line -> {}))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("in use");
        }
        try (RunningTierledger again = Launcher.start(options("--clock=follow-orders"), line -> {});
                TierledgerClient client = new TierledgerClient(
                        again.address(), Credentials.ofEveryRole(again.stores().directory()))) {
            assertThat(Outcome.of(client)).isEqualTo(before);
            assertThat(ChangeStream.identifiers(again, before.changes().size())).isEqualTo(streamed);
            JsonNode repeated = new Loading(client, SAMPLE).orders();
            assertThat(repeated.path("duplicate").asInt()).isEqualTo(3_000);
            assertThat(Outcome.of(client)).isEqualTo(before);
        }
        assertThatThrownBy(() -> Launcher.start(options("--currency=USD"), line -> {}))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("EUR");
    }
}
