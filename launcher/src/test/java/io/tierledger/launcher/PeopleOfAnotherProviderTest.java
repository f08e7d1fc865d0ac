package io.tierledger.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.launcher.client.TierledgerClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The whole system, whose people are those of a provider that is not ours: the same doors, the same table. */
@Timeout(240)
class PeopleOfAnotherProviderTest {
    private static final String PUBLICATION = "/api/methods/value-potential/drafts/1/publication";
    private static final long AN_HOUR = 3_600;

    @TempDir
    static Path directory;

    private static ForeignProvider provider;
    private static ForeignProvider unknown;
    private static RunningTierledger running;

    @BeforeAll
    static void start() throws Exception {
        provider = new ForeignProvider();
        unknown = new ForeignProvider();
        List<String> words =
                List.of("--empty", "--clock=fixed:2026-11-01", "--port=0", "--data=" + directory.resolve("data"));
        running = Launcher.start(CommandLine.parse(words, provider.environment(directory)), line -> {});
        String program = Files.readString(directory.resolve("data/api-token")).strip();
        assertThat(status(program, "PUT", "/api/customers/K1")).isEqualTo(201);
    }

    @AfterAll
    static void stop() {
        running.close();
        provider.close();
        unknown.close();
    }

    @Test
    void somebody_signs_in_there_and_may_here_what_its_roles_say() throws Exception {
        try (Visitor visitor = new Visitor(running.address().toString(), provider.page())) {
            String csrf = visitor.signInAs("marieke.smeets").path("csrf").asString();
            assertThat(visitor.get("/api/customers").statusCode()).isEqualTo(200);
            assertThat(visitor.get("/api/tiers/pyramid").statusCode()).isEqualTo(200);
            HttpResponse<String> refused = visitor.write(PUBLICATION, Map.of("Tierledger-Csrf", csrf));
            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(Visitor.json(refused).path("code").asString()).isEqualTo("role-needed");
            assertThat(visitor.get("/api/audit/access").statusCode()).isEqualTo(403);
        }
    }

    @Test
    void who_has_no_roles_there_is_let_in_nowhere() throws Exception {
        try (Visitor visitor = new Visitor(running.address().toString(), provider.page())) {
            visitor.signInAs("nina.klein");
            HttpResponse<String> refused = visitor.get("/api/customers");
            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(Visitor.json(refused).path("code").asString()).isEqualTo("role-needed");
        }
    }

    @Test
    void a_token_counts_by_its_issuer_its_signature_its_audience_and_its_time() throws Exception {
        Map<String, Object> auditor = Map.of("roles", List.of("auditor"));
        Map<String, Integer> expected = new LinkedHashMap<>();
        expected.put(provider.token("aisha.haddad", "tierledger", auditor, AN_HOUR), 200);
        expected.put(provider.token("aisha.haddad", "another-system", auditor, AN_HOUR), 401);
        expected.put(provider.token("aisha.haddad", "tierledger", auditor, -AN_HOUR), 401);
        expected.put(unknown.token("aisha.haddad", "tierledger", auditor, AN_HOUR), 401);
        expected.put(signedByAnother(auditor), 401);
        expected.put(provider.token("aisha.haddad", "tierledger", Map.of("roles", List.of("reader")), AN_HOUR), 403);
        for (var each : expected.entrySet()) {
            assertThat(status(each.getKey(), "GET", "/api/audit/access")).isEqualTo(each.getValue());
        }
    }

    /** What one provider says, with the signature of another. */
    private static String signedByAnother(Map<String, Object> claims) {
        String good = provider.token("aisha.haddad", "tierledger", claims, AN_HOUR);
        String other = unknown.token("aisha.haddad", "tierledger", claims, AN_HOUR);
        return good.substring(0, good.lastIndexOf('.')) + other.substring(other.lastIndexOf('.'));
    }

    private static int status(String token, String method, String path) {
        try (TierledgerClient client = new TierledgerClient(running.address(), person -> token)) {
            return client.call(
                            method,
                            path,
                            Map.of("Content-Type", "application/json"),
                            BodyPublishers.ofString("{}"),
                            Duration.ofSeconds(30))
                    .status();
        }
    }
}
