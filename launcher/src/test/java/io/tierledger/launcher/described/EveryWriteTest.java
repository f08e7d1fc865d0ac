package io.tierledger.launcher.described;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.launcher.CommandLine;
import io.tierledger.launcher.Launcher;
import io.tierledger.launcher.RunningTierledger;
import io.tierledger.launcher.client.Answer;
import io.tierledger.launcher.client.Credentials;
import io.tierledger.launcher.client.TierledgerClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds for every write of every service, as the descriptions list them: a write that is added is tried, or fails here. */
class EveryWriteTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static @TempDir Path data;
    private static RunningTierledger running;
    private static TierledgerClient client;

    @BeforeAll
    static void start() throws Exception {
        List<String> words = List.of("--empty", "--clock=fixed:2026-11-01", "--port=0", "--data=" + data);
        running = Launcher.start(CommandLine.parse(words, Map.of()), line -> {});
        client = new TierledgerClient(
                running.address(), Credentials.ofEveryRole(running.stores().directory()));
        SomeCustomers.tell(client);
    }

    @AfterAll
    static void stop() {
        client.close();
        running.close();
    }

    @Test
    void a_sign_that_turns_what_others_read_is_refused_in_every_text_of_every_body() {
        int texts = 0;
        for (DescribedWrite write : DescribedWrite.all(client)) {
            for (String field : write.texts()) {
                Answer answer = send(write.method(), write.somePath(), write.bodyWith(field, "Jan\u202Esen"), Map.of());
                assertThat(answer.status())
                        .as("%s %s: %s", write, field, answer.body())
                        .isEqualTo(422);
                assertThat(answer.json().path("code").asString())
                        .as("%s %s", write, field)
                        .isEqualTo("control-character");
                assertThat(answer.json().path("field").asString())
                        .as("%s", write)
                        .isEqualTo(field);
                texts++;
            }
        }
        assertThat(texts).as("texts that the descriptions name").isGreaterThan(30);
    }

    @Test
    void a_property_that_nobody_knows_is_refused_in_every_body() {
        List<DescribedWrite> writes = DescribedWrite.all(client).stream()
                .filter(write -> !write.json().isEmpty() && !isADocument(write))
                .toList();
        assertThat(writes).hasSizeGreaterThan(20);
        for (DescribedWrite write : writes) {
            Map<String, String> headers = Map.of("Content-Type", write.json());
            Answer answer = send(write.method(), write.somePath(), "{\"nobodyKnowsThis\":1}", headers);
            assertThat(answer.status()).as("%s: %s", write, answer.body()).isEqualTo(400);
            assertThat(answer.json().path("code").asString()).as("%s", write).isEqualTo("unknown-property");
            assertThat(answer.json().path("field").asString()).as("%s", write).isEqualTo("nobodyKnowsThis");
        }
    }

    /** A method is read as a whole, and refused with every place at which it cannot be read. */
    private static boolean isADocument(DescribedWrite write) {
        return write.path().matches("/api/methods/\\{id}/(checks|drafts(/\\{\\w+})?)");
    }

    @Test
    void a_sign_that_turns_what_others_read_is_refused_in_every_address() {
        for (DescribedWrite write : DescribedWrite.all(client)) {
            for (String path : write.pathsWith("Jan%E2%80%AEsen")) {
                Answer answer = send(write.method(), path, "{}", Map.of());
                assertThat(answer.status()).as("%s %s", write, path).isIn(400, 404, 415, 422);
            }
        }
    }

    @Test
    void a_write_is_refused_without_a_token_whatever_name_it_has() {
        Map<String, String> named = Map.of("Content-Type", "application/json", "Tierledger-User", "anna");
        try (TierledgerClient nobody = new TierledgerClient(running.address(), Credentials.NONE)) {
            List<DescribedWrite> writes = DescribedWrite.all(client);
            assertThat(writes).hasSizeGreaterThan(15);
            for (DescribedWrite write : writes) {
                Answer answer =
                        nobody.call(write.method(), write.somePath(), named, BodyPublishers.ofString("{}"), LIMIT);
                assertThat(answer.status()).as("%s: %s", write, answer.body()).isEqualTo(401);
                assertThat(answer.json().path("code").asString())
                        .as("%s: %s", write, answer.body())
                        .isEqualTo("sign-in-needed");
            }
        }
    }

    @Test
    void a_write_with_a_key_is_done_once_and_another_content_under_it_is_refused() {
        Map<String, SomeWrite> writes = new SomeWrites(client).all();
        assertThat(writes.keySet())
                .as("each write that is described is tried")
                .containsExactlyInAnyOrderElementsOf(DescribedWrite.all(client).stream()
                        .map(DescribedWrite::toString)
                        .toList());
        writes.forEach(EveryWriteTest::isDoneOnce);
    }

    private static void isDoneOnce(String name, SomeWrite write) {
        Map<String, String> headers = new HashMap<>(write.headers());
        headers.put("Idempotency-Key", UUID.randomUUID().toString());
        Answer first = send(write.method(), write.path(), write.body(), headers);
        assertThat(first.status()).as("%s: %s", name, first.body()).isBetween(200, 299);
        Answer again = send(write.method(), write.path(), write.body(), headers);
        assertThat(again.status()).as(name).isEqualTo(first.status());
        assertThat(again.body()).as(name).isEqualTo(first.body());
        String content = write.other().isEmpty() ? "{\"another\":\"content\"}" : write.other();
        Answer other = send(write.method(), write.path(), content, headers);
        assertThat(other.status()).as("%s: %s", name, other.body()).isEqualTo(422);
        assertThat(other.json().path("code").asString()).as(name).isEqualTo("idempotency-key-reused");
    }

    private static Answer send(String method, String path, String body, Map<String, String> more) {
        Map<String, String> headers = new HashMap<>(
                Map.of("Content-Type", "application/json", "Tierledger-User", "anna", "If-Match", "\"0\""));
        headers.putAll(more);
        headers.values().removeIf(String::isEmpty);
        return client.call(method, path, headers, BodyPublishers.ofString(body), LIMIT);
    }
}
