package io.tierledger.launcher.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tierledger.launcher.CommandLine;
import io.tierledger.launcher.Launcher;
import io.tierledger.launcher.RunningTierledger;
import io.tierledger.launcher.client.Credentials;
import io.tierledger.launcher.client.TierledgerClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** requests/journey.http does what it says, on the system as it is started. */
class JourneyTest {
    private static final Path FILE = Path.of("../requests/journey.http");

    @Test
    void every_request_of_the_journey_is_answered_as_it_says(@TempDir Path data) throws Exception {
        HttpFile file = HttpFile.read(FILE);
        List<String> words = List.of("--empty", "--clock=follow-orders", "--port=0", "--data=" + data);
        try (RunningTierledger running = Launcher.start(CommandLine.parse(words, Map.of()), line -> {});
                TierledgerClient client = new TierledgerClient(running.address(), Credentials.NONE)) {
            Walk walk =
                    new Walk(client, Files.readString(data.resolve("api-token")).strip());
            file.requests().forEach(walk::take);
        }
    }

    @Test
    void the_journey_touches_what_it_promises() throws Exception {
        HttpFile file = HttpFile.read(FILE);
        assertThat(file.requests())
                .extracting(HttpFile.Request::name)
                .contains(
                        "health",
                        "customers",
                        "orders",
                        "clock",
                        "advance",
                        "pyramid",
                        "promotions",
                        "receipt",
                        "recomputation");
        assertThat(file.requests())
                .allSatisfy(
                        it -> assertThat(it.expectations().size() + it.until().length())
                                .isPositive());
    }

    /** A check that cannot fail checks nothing. */
    @Test
    void an_expectation_that_is_not_met_fails() throws Exception {
        assertThat(Walk.holds(
                        "$.a[0].b = 1",
                        tools.jackson.databind.json.JsonMapper.shared().readTree("{\"a\":[{\"b\":1}]}")))
                .isTrue();
        assertThat(Walk.holds(
                        "$.a[0].b = 2",
                        tools.jackson.databind.json.JsonMapper.shared().readTree("{\"a\":[{\"b\":1}]}")))
                .isFalse();
        assertThatThrownBy(() -> Walk.holds(
                        "$.a", tools.jackson.databind.json.JsonMapper.shared().readTree("{}")))
                .isInstanceOf(Exception.class);
    }
}
