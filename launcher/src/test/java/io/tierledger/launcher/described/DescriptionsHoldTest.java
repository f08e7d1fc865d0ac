package io.tierledger.launcher.described;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.tierledger.launcher.CommandLine;
import io.tierledger.launcher.Launcher;
import io.tierledger.launcher.RunningTierledger;
import io.tierledger.launcher.client.Credentials;
import io.tierledger.launcher.client.TierledgerClient;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A client made of a service's description finds nothing that the description does not say: no status, no form, nothing allowed that
 * cannot be read and nothing forbidden that is taken. Skipped, and said so, where there is no Python with its package index.
 */
class DescriptionsHoldTest {
    private static @TempDir Path data;
    private static RunningTierledger running;

    @BeforeAll
    static void start() throws Exception {
        List<String> words = List.of("--empty", "--clock=fixed:2026-11-01", "--port=0", "--data=" + data);
        running = Launcher.start(CommandLine.parse(words, Map.of()), line -> {});
        try (TierledgerClient client = new TierledgerClient(
                running.address(), Credentials.ofEveryRole(running.stores().directory()))) {
            SomeCustomers.tell(client);
        }
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"customer", "scoring", "tier", "engagement"})
    void a_client_made_of_the_description_finds_nothing_else(String service) throws Exception {
        var schemathesis = Schemathesis.find();
        assumeTrue(
                schemathesis.isPresent(),
                "no Python 3 with venv, or no network to fetch schemathesis: the descriptions are not tried");
        Schemathesis.Report report = schemathesis
                .get()
                .tryOut(
                        running.address().resolve("/openapi/" + service),
                        Credentials.ofEveryRole(running.stores().directory()).tokenOf("anna"));
        assertThat(report.status()).as(report.text()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"customer", "scoring", "tier", "engagement"})
    void what_is_said_between_services_is_not_described(String service) {
        try (TierledgerClient client = new TierledgerClient(
                running.address(), Credentials.ofEveryRole(running.stores().directory()))) {
            String description = client.get("/openapi/" + service).toString();
            assertThat(description)
                    .contains("\"openapi\":\"3.1.")
                    .contains("\"/api/")
                    .doesNotContain("/internal");
        }
    }
}
