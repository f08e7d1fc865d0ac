package io.tierledger.customer.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.tierledger.platform.web.Refused;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class WhoIsInATierTest {
    private static HttpServer tierService;
    private static TierMembers members;

    @BeforeAll
    static void start() throws Exception {
        tierService = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        tierService.createContext("/internal/customers-in-tier", exchange -> {
            String asked = exchange.getRequestURI().getQuery();
            boolean known = asked.contains("method=value-potential") && !asked.contains("tier=Z");
            int status = known ? 200 : asked.contains("method=later") ? 503 : 404;
            byte[] body = "{\"items\":[],\"complete\":true}".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        tierService.start();
        members = new TierMembers(new MockEnvironment()
                .withProperty(
                        "tierledger.services.tier",
                        "http://127.0.0.1:" + tierService.getAddress().getPort()));
    }

    @AfterAll
    static void stop() {
        members.close();
        tierService.stop(0);
    }

    @Test
    void a_method_that_does_not_exist_is_not_found_with_a_tier_or_alone() {
        Map<String, Object> method = Map.of("what", "method", "id", "nope");
        assertThatThrownBy(() -> members.mustExist("nope")).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.status()).isEqualTo(404);
            assertThat(refused.properties()).isEqualTo(method);
        });
        assertThatThrownBy(() -> members.of("nope", "A"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.properties()).isEqualTo(method));
    }

    @Test
    void a_tier_that_the_method_does_not_have_is_not_found() {
        assertThatThrownBy(() -> members.of("value-potential", "Z"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.properties()).containsEntry("what", "tier"));
    }

    @Test
    void a_service_that_is_catching_up_has_not_answered() {
        for (ThrowingCallable asking :
                List.<ThrowingCallable>of(() -> members.mustExist("later"), () -> members.of("later", "A"))) {
            assertThatThrownBy(asking)
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.status()).isEqualTo(503));
        }
    }

    @Test
    void what_exists_is_taken() {
        assertThatCode(() -> members.mustExist(null)).doesNotThrowAnyException();
        assertThatCode(() -> members.mustExist("value-potential")).doesNotThrowAnyException();
        assertThat(members.of("value-potential", "A")).isEmpty();
    }
}
