package io.tierledger.customer;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.tierledger.specification.ServiceUnderTest;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who judged a customer, under whichever method, decides neither about its status nor about who answers for it. */
class WhoJudgedDoesNotDecideTest {
    private volatile boolean isSilent;

    @Test
    void status_and_account_manager_are_decided_by_another_and_by_nobody_while_it_is_not_known() throws Exception {
        HttpServer scoring = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        scoring.createContext("/internal/judges", exchange -> {
            byte[] answer = "{\"persons\":[\"ann\"]}".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(isSilent ? 503 : 200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        scoring.start();
        String url = "http://127.0.0.1:" + scoring.getAddress().getPort();
        try (ServiceUnderTest service =
                ServiceUnderTest.start(CustomerService.class, "customer", Map.of("tierledger.services.scoring", url))) {
            Sending.csv(service, "/api/imports/customers", "customer_id,name,status\nJ1,Jansen,ACTIVE\n");
            String lost = "{\"status\":\"LOST\",\"reason\":\"went elsewhere\"}";
            String nobody = "{\"accountManagerId\":null,\"reason\":\"left\"}";
            assertRefused(decide(service, "POST", "status", lost, "ann"), 403, "judged-yourself");
            assertRefused(decide(service, "PUT", "account-manager", nobody, "ann"), 403, "judged-yourself");
            isSilent = true;
            assertRefused(decide(service, "POST", "status", lost, "bo"), 503, "service-away");
            isSilent = false;
            assertThat(decide(service, "POST", "status", lost, "bo").statusCode())
                    .isEqualTo(200);
            assertThat(decide(service, "PUT", "account-manager", nobody, "bo").statusCode())
                    .isEqualTo(200);
        } finally {
            scoring.stop(0);
        }
    }

    private static void assertRefused(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains("\"code\":\"" + code + "\"");
    }

    private static HttpResponse<String> decide(
            ServiceUnderTest service, String method, String what, String said, String who) {
        return service.call(method, "/api/customers/J1/" + what, said, "Tierledger-User", who);
    }
}
