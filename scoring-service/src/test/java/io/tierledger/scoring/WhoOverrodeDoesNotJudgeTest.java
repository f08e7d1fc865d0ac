package io.tierledger.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.tierledger.contracts.Topics;
import io.tierledger.contracts.customers.CustomerRegistered;
import io.tierledger.specification.ServiceUnderTest;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who set the override of a customer under a method does not judge it under that method. */
class WhoOverrodeDoesNotJudgeTest {
    private static final String SAID = "{\"score\":2,\"rationale\":\"opens two depots\"}";
    private volatile boolean isSilent;

    @Test
    void another_judges_and_nobody_does_while_it_is_not_known() throws Exception {
        HttpServer tiers = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        tiers.createContext("/internal/override", exchange -> {
            boolean isIt = exchange.getRequestURI().getQuery().contains("method=value-potential");
            byte[] answer = ("{\"persons\":[" + (isIt ? "\"ann\"" : "") + "]}").getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(isSilent ? 503 : 200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        tiers.start();
        String url = "http://127.0.0.1:" + tiers.getAddress().getPort();
        try (ServiceUnderTest service =
                ServiceUnderTest.start(ScoringService.class, "scoring", Map.of("tierledger.services.tier", url))) {
            service.publish(
                    Topics.CUSTOMERS,
                    "O1",
                    new CustomerRegistered(
                            "O1", "ORGANISATION", "PROSPECT", "am-1", null, null, null, null, null, null, null));
            ServiceUnderTest.await(
                    "it is known",
                    () -> judge(service, "potential?method=value-potential", "bo")
                                    .statusCode()
                            < 300);
            HttpResponse<String> refused = judge(service, "potential?method=value-potential", "ann");
            assertThat(refused.statusCode()).as(refused.body()).isEqualTo(403);
            assertThat(refused.body()).contains("\"code\":\"overrode-yourself\"");
            assertThat(judge(service, "potential-a?method=abc-attention", "ann").statusCode())
                    .as("under another method")
                    .isLessThan(300);
            isSilent = true;
            HttpResponse<String> unknown = judge(service, "potential?method=value-potential", "bo");
            assertThat(unknown.statusCode()).isEqualTo(503);
            assertThat(unknown.body()).contains("\"code\":\"service-away\"");
        } finally {
            tiers.stop(0);
        }
    }

    private static HttpResponse<String> judge(ServiceUnderTest service, String what, String who) {
        return service.call("PUT", "/api/scorecards/O1/judgements/" + what, SAID, "Tierledger-User", who);
    }
}
