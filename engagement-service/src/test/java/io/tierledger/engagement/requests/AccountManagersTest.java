package io.tierledger.engagement.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.sun.net.httpserver.HttpServer;
import io.tierledger.embedded.MongoProtocolServer;
import io.tierledger.engagement.plans.DueYears;
import io.tierledger.neighbours.CustomerQuestions;
import io.tierledger.neighbours.Neighbour;
import io.tierledger.platform.web.Blocking;
import io.tierledger.platform.web.Refused;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class AccountManagersTest {
    /** Longer than in service, so that a busy machine is not taken for a silent neighbour. */
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private static MongoProtocolServer stores;
    private static MongoClient client;
    private static HttpServer customerService;
    private static Blocking blocking;

    @BeforeAll
    static void start() throws Exception {
        stores = MongoProtocolServer.inMemory();
        client = MongoClients.create(stores.connectionString());
        blocking = new Blocking("trial", 2, 10);
        customerService = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
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
        blocking.close();
        client.close();
        stores.close();
    }

    @Test
    void exist_when_they_are_registered() {
        assertThatCode(() -> ask(customerService.getAddress().getPort(), "Zoë & Zn"))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> ask(customerService.getAddress().getPort(), "nobody"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.status()).isEqualTo(404));
    }

    @Test
    void of_a_body_are_refused_by_the_field_that_names_them() {
        AccountManagers managers = at(customerService.getAddress().getPort());
        assertThatCode(() -> managers.mustExist("accountManager", "Zoë & Zn").block())
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> managers.mustExist("accountManager", "nobody").block())
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.status()).isEqualTo(422);
                    assertThat(refused.properties()).containsEntry("field", "accountManager");
                });
    }

    @Test
    void are_not_looked_for_when_nobody_or_everybody_is_asked_about() {
        assertThatCode(() -> ask(customerService.getAddress().getPort(), "-")).doesNotThrowAnyException();
        assertThatCode(() -> ask(customerService.getAddress().getPort(), null)).doesNotThrowAnyException();
    }

    @Test
    void are_believed_in_while_nobody_tells() {
        assertThatCode(() -> ask(1, "am-1")).doesNotThrowAnyException();
    }

    private static void ask(int port, @Nullable String id) {
        at(port).mustExist(id).block(LIMIT.multipliedBy(2));
    }

    private static AccountManagers at(int port) {
        Neighbour<CustomerQuestions> asked = Neighbour.customers(
                new MockEnvironment().withProperty("tierledger.services.customer", "http://127.0.0.1:" + port), LIMIT);
        return new AccountManagers(asked, new DueYears(client.getDatabase("trial")), blocking);
    }
}
