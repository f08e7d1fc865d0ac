package io.tierledger.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.contracts.Topics;
import io.tierledger.contracts.customers.DayPassed;
import io.tierledger.specification.ServiceUnderTest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A business date that a service has come to. */
final class ADay {
    private ADay() {}

    /** The day after {@code passed} has begun, so many customers have a plan, and readers are shown both. */
    static void begins(ServiceUnderTest service, LocalDate passed, int plans) {
        service.publishToAll(Topics.TIERS, new DayPassed(passed));
        service.awaitEvents("plan-drawn-up", plans);
        String today = passed.plusDays(1).toString();
        ServiceUnderTest.await("the business date is shown", () -> now(service).startsWith(today));
    }

    private static String now(ServiceUnderTest service) {
        HttpResponse<String> queue = service.get("/api/requests/queue");
        assertThat(queue.statusCode()).as(queue.body()).isEqualTo(200);
        JsonNode told = JsonMapper.shared().readTree(queue.body());
        return told.get("now").asString();
    }
}
