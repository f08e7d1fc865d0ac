package io.tierledger.tier.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.specification.ServiceUnderTest;
import io.tierledger.tier.neighbours.CustomerNames;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

/** Names come from customer-service, which may know none of those asked for, or not answer. */
class NamesOfCustomersTest {
    private static final String ASKED = "/internal/names";
    private final FakeNeighbours neighbours = new FakeNeighbours();
    private final AtomicLong nanoseconds = new AtomicLong();
    private final CustomerNames names = new CustomerNames(
            new MockEnvironment().withProperty("tierledger.services.customer", neighbours.url()), nanoseconds::get);

    @AfterEach
    void stop() {
        neighbours.close();
    }

    @Test
    void whoever_asks_about_strangers_keeps_no_name_from_the_next() {
        neighbours.answering.put(
                ASKED,
                question -> question.contains("K1") ? "{\"names\":{\"K1\":\"Bakkerij Jansen\"}}" : "{\"names\":{}}");
        assertThat(names.of(List.of("nobody"))).isEmpty();
        assertThat(names.of(List.of("K1"))).containsEntry("K1", "Bakkerij Jansen");
    }

    @Test
    void a_name_is_remembered_for_a_minute_and_then_asked_for_again() {
        neighbours.answering.put(ASKED, question -> "{\"names\":{\"K1\":\"Bakkerij Jansen\"}}");
        ServiceUnderTest.await("it is told", () -> names.of(List.of("K1")).containsKey("K1"));
        neighbours.answering.put(ASKED, question -> "{\"names\":{}}");
        nanoseconds.set(Duration.ofSeconds(59).toNanos());
        assertThat(names.of(List.of("K1"))).containsEntry("K1", "Bakkerij Jansen");
        nanoseconds.set(Duration.ofSeconds(60).toNanos());
        assertThat(names.of(List.of("K1"))).isEmpty();
    }

    @Test
    void while_nobody_answers_nobody_is_kept_waiting_again() {
        assertThat(names.of(List.of("K1"))).isEmpty();
        neighbours.answering.put(ASKED, question -> "{\"names\":{\"K1\":\"Bakkerij Jansen\"}}");
        assertThat(names.of(List.of("K1"))).isEmpty();
    }
}
