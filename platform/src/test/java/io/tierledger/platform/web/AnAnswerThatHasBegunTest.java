package io.tierledger.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import reactor.netty.channel.AbortedException;
import tools.jackson.databind.json.JsonMapper;

/** Who goes away while an answer is sent leaves no second answer to be made of it. */
class AnAnswerThatHasBegunTest {
    private final AbortedException gone = AbortedException.beforeSend();
    private final MockServerWebExchange exchange =
            MockServerWebExchange.from(MockServerHttpRequest.get("/api/customers"));
    private final Problems problems = new Problems(new Telling(new Words("none"), new JsonMapper()));

    @Test
    void what_breaks_it_off_is_passed_on_as_it_is() {
        exchange.getResponse().setComplete().block();
        assertThatThrownBy(() -> problems.unknown(gone, exchange)).isSameAs(gone);
    }

    @Test
    void before_it_has_begun_the_same_is_answered_as_a_defect() throws Exception {
        assertThat(problems.unknown(gone, exchange).getStatusCode().value()).isEqualTo(500);
    }
}
