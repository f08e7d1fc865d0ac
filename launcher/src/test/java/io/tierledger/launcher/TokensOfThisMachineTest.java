package io.tierledger.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tierledger.embedded.EmbeddedStores;
import io.tierledger.launcher.client.Answer;
import io.tierledger.launcher.client.TierledgerClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever may read the data directory has tokens: one of programs, and those of persons. Whoever has none is let in nowhere. */
class TokensOfThisMachineTest {
    private static final String ACCOUNT = """
            insert into account (id, name, password, roles, teams, account_manager)
            values ('aisha.haddad', 'Aisha Haddad', 'none', '{auditor}', '{}', null)""";

    @Test
    void who_can_read_the_data_directory_has_tokens_and_nobody_else_is_let_in(@TempDir Path directory)
            throws Exception {
        Path data = directory.resolve("data");
        List<String> words = List.of("--empty", "--clock=fixed:2026-11-01", "--port=0", "--data=" + data);
        try (RunningTierledger running = Launcher.start(CommandLine.parse(words, Map.of()), line -> {})) {
            Path file = data.resolve("api-token");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            String program = Files.readString(file).strip();
            String decision = "{\"status\":\"LOST\",\"reason\":\"x\"}";
            assertThat(status(running, program, "GET", "/api/clock", "")).isEqualTo(200);
            assertThat(status(running, program, "PUT", "/api/customers/K1", "{}"))
                    .isEqualTo(201);
            assertThat(status(running, program, "POST", "/api/customers/K1/status", decision))
                    .isEqualTo(403);
            assertThat(status(running, program + "x", "GET", "/api/clock", "")).isEqualTo(401);
            assertThat(status(running, "", "GET", "/api/clock", "")).isEqualTo(401);
            assertThat(status(running, "", "GET", "/internal/known-customers?id=K1", ""))
                    .as("not passed on")
                    .isEqualTo(404);

            assertThatThrownBy(() -> token(data, "aisha.haddad")).hasMessageContaining("Nobody signs in as");
            String database = EmbeddedStores.jdbcUrlOfRunning(data, Map.of(), "tierledger_identity")
                    .orElseThrow();
            try (var connection = DriverManager.getConnection(database);
                    var statement = connection.createStatement()) {
                statement.execute(ACCOUNT);
            }
            String auditor = token(data, "aisha.haddad");
            assertThat(status(running, auditor, "POST", "/api/tiers/recomputation", "{}"))
                    .isEqualTo(202);
            assertThat(status(running, program, "POST", "/api/tiers/recomputation", "{}"))
                    .isEqualTo(403);
            assertThat(status(running, auditor, "POST", "/api/customers/K1/status", decision))
                    .isEqualTo(403);
        }
        assertThatThrownBy(() -> token(data, "aisha.haddad"))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("does not run");
        assertThatThrownBy(() -> token(directory.resolve("elsewhere"), "aisha.haddad"))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("There is no Tierledger in");
    }

    @Test
    void a_token_is_asked_for_with_a_person_and_of_our_own_provider() {
        assertThatThrownBy(() -> TokenOfAPerson.parse(List.of("--data", "here"), Map.of()))
                .hasMessageContaining("./run token --data DIR --person ID");
        assertThatThrownBy(() -> TokenOfAPerson.parse(List.of("--purpose", "read"), Map.of()))
                .hasMessageContaining("./run token --data DIR --person ID");
        Map<String, String> elsewhere = Map.of("TIERLEDGER_ISSUER", "https://id.example.com");
        assertThatThrownBy(() -> TokenOfAPerson.parse(List.of("--person=anna"), elsewhere)
                        .token())
                .hasMessageContaining("https://id.example.com");
    }

    private static String token(Path data, String person) {
        return TokenOfAPerson.parse(List.of("--data=" + data, "--person", person), Map.of())
                .token();
    }

    private static int status(RunningTierledger running, String token, String method, String path, String body) {
        try (TierledgerClient client = new TierledgerClient(running.address(), person -> token)) {
            Answer answer = client.call(
                    method,
                    path,
                    Map.of("Content-Type", "application/json", "Tierledger-User", "somebody"),
                    BodyPublishers.ofString(body),
                    Duration.ofSeconds(30));
            return answer.status();
        }
    }
}
