package io.tierledger.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.platform.web.repeating.AnswersInMemory;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.EntityExchangeResult;

class RepeatingAWriteTest {
    private static final SmallService service = new SmallService(AnswersInMemory.class);

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void the_same_request_with_the_same_key_is_done_once_and_answered_twice() {
        int before = service.writes();
        EntityExchangeResult<byte[]> first = write("k1", "a/b", "anna");
        EntityExchangeResult<byte[]> again = write("k1", "a/b", "anna");
        assertThat(again.getStatus().value()).isEqualTo(201);
        assertThat(text(again)).isEqualTo(text(first)).contains("\"text\":\"a/b\"");
        assertThat(again.getResponseHeaders().getLocation())
                .hasToString("/api/echo/a%2Fb")
                .isEqualTo(first.getResponseHeaders().getLocation());
        assertThat(service.writes()).isEqualTo(before + 1);
    }

    @Test
    void another_content_or_another_address_under_the_same_key_is_refused() {
        write("k2", "a", "anna");
        int before = service.writes();
        EntityExchangeResult<byte[]> other = write("k2", "b", "anna");
        assertThat(other.getStatus().value()).isEqualTo(422);
        assertThat(text(other)).contains("\"code\":\"idempotency-key-reused\"", "\"field\":\"Idempotency-Key\"");
        var elsewhere = service.client
                .post()
                .uri("/api/entries?x=1")
                .header("Idempotency-Key", "k2")
                .header("Tierledger-User", "anna")
                .exchange()
                .expectBody()
                .returnResult();
        assertThat(elsewhere.getStatus().value()).isEqualTo(422);
        assertThat(service.writes()).isEqualTo(before);
    }

    @Test
    void keys_of_different_people_never_meet() {
        int before = service.writes();
        write("k3", "a", "anna");
        write("k3", "b", "bram");
        assertThat(service.writes()).isEqualTo(before + 2);
    }

    @Test
    void what_was_refused_changed_nothing_and_may_be_sent_again_corrected() {
        assertThat(write("k4", " ", "anna").getStatus().value()).isEqualTo(422);
        assertThat(write("k4", "right", "anna").getStatus().value()).isEqualTo(201);
    }

    @Test
    void while_the_first_is_running_the_second_is_told_to_try_again() {
        AnswersInMemory.pretendRunning("anna", "k5", "POST /api/entries?null");
        EntityExchangeResult<byte[]> second = write("k5", "a", "anna");
        assertThat(second.getStatus().value()).isEqualTo(409);
        assertThat(text(second)).contains("still-running");
        assertThat(second.getResponseHeaders().getFirst("Retry-After")).isEqualTo("1");
    }

    @Test
    void what_is_no_key_is_refused() {
        assertThat(text(write("two words", "a", "anna"))).contains("bad-idempotency-key");
    }

    private static EntityExchangeResult<byte[]> write(String key, String text, String person) {
        return service.client
                .post()
                .uri("/api/entries")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .header("Tierledger-User", person)
                .bodyValue(("{\"text\":\"" + text + "\"}").getBytes(StandardCharsets.UTF_8))
                .exchange()
                .expectBody()
                .returnResult();
    }

    private static String text(EntityExchangeResult<byte[]> answer) {
        byte[] content = answer.getResponseBodyContent();
        return content == null ? "" : new String(content, StandardCharsets.UTF_8);
    }
}
