package io.tierledger.platform.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tierledger.platform.web.Refused;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Fault 38: the disk fills. Refused with 507 before anything breaks, and on it goes when there is room. */
class RoomTest {
    private long free = 1_000;
    private final Room room = new Room(() -> free, 100);

    private void with(long bytes) {
        free = bytes;
        room.look();
    }

    private HttpStatus answerTo(MockServerHttpRequest.BaseBuilder<?> request) {
        ServerWebExchange exchange = MockServerWebExchange.from(request);
        new NoRoom(room)
                .filter(exchange, passed -> {
                    passed.getResponse().setStatusCode(HttpStatus.OK);
                    return Mono.empty();
                })
                .block(java.time.Duration.ofSeconds(5));
        return HttpStatus.valueOf(
                java.util.Objects.requireNonNull(exchange.getResponse().getStatusCode())
                        .value());
    }

    @Test
    void with_room_everything_passes() {
        with(100);
        assertThat(answerTo(MockServerHttpRequest.post("/api/imports/orders"))).isEqualTo(HttpStatus.OK);
        assertThatCode(room::requireSome).doesNotThrowAnyException();
    }

    @Test
    void below_the_least_writes_are_refused_and_reading_goes_on() {
        with(99);
        assertThat(answerTo(MockServerHttpRequest.post("/api/imports/orders")))
                .isEqualTo(HttpStatus.INSUFFICIENT_STORAGE);
        assertThat(answerTo(MockServerHttpRequest.put("/api/rates/USD/2026-01-01")))
                .isEqualTo(HttpStatus.INSUFFICIENT_STORAGE);
        assertThat(answerTo(MockServerHttpRequest.get("/api/customers"))).isEqualTo(HttpStatus.OK);
    }

    @Test
    void what_was_accepted_is_worked_off_down_to_half_of_it_and_then_waits() {
        with(51);
        assertThatCode(room::requireSome).doesNotThrowAnyException();
        with(49);
        assertThatThrownBy(room::requireSome)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.status()).isEqualTo(507));
    }

    @Test
    void goes_on_when_there_is_a_little_more_than_the_least() {
        with(10);
        with(105);
        assertThat(room.isScarce()).as("not back and forth at the border").isTrue();
        with(111);
        assertThat(room.isScarce()).isFalse();
        assertThatCode(room::requireSome).doesNotThrowAnyException();
    }
}
