package io.tierledger.scoring.missing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.tierledger.platform.web.Refused;
import io.tierledger.rights.Reach;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class WhoseWorkIsMissingTest {
    /** Longer than in service, so that a busy machine is not taken for a silent neighbour. */
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private static HttpServer customerService;

    @BeforeAll
    static void start() throws Exception {
        customerService = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        customerService.createContext("/internal/known-account-managers", exchange -> {
            boolean known = "id=Zoë & Zn".equals(exchange.getRequestURI().getQuery());
            byte[] body = ("{\"known\":" + known + "}").getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        customerService.start();
    }

    @AfterAll
    static void stop() {
        customerService.stop(0);
    }

    @Test
    void an_account_manager_that_nobody_registered_is_not_found() {
        AccountManagers managers = at(customerService.getAddress().getPort());
        assertThatCode(() -> managers.mustExist("Zoë & Zn", Reach.EVERYBODY)).doesNotThrowAnyException();
        assertThatThrownBy(() -> managers.mustExist("nobody", Reach.EVERYBODY))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.status()).isEqualTo(404));
    }

    @Test
    void anybody_while_nobody_tells_is_believed_and_nobody_out_of_reach() {
        AccountManagers managers = at(customerService.getAddress().getPort());
        assertThatThrownBy(() -> managers.mustExist("Zoë & Zn", Reach.of(Set.of("AM1"))))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.status()).isEqualTo(404));
        assertThatCode(() -> at(1).mustExist("nobody", Reach.EVERYBODY)).doesNotThrowAnyException();
    }

    private static AccountManagers at(int port) {
        return new AccountManagers(
                new MockEnvironment().withProperty("tierledger.services.customer", "http://127.0.0.1:" + port), LIMIT);
    }
}
