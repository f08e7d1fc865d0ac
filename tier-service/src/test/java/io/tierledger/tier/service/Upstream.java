package io.tierledger.tier.service;

import io.tierledger.contracts.Topics;
import io.tierledger.contracts.customers.CustomerStatusChanged;
import io.tierledger.contracts.customers.DayPassed;
import io.tierledger.contracts.method.Method;
import io.tierledger.contracts.scores.MethodPublished;
import io.tierledger.contracts.scores.ScorecardUpdated;
import io.tierledger.specification.ServiceUnderTest;
import io.tierledger.tier.placement.Presets;
import io.tierledger.tier.placement.Scorecards;
import java.time.LocalDate;
import java.util.Map;

/** What scoring-service would publish. */
final class Upstream {
    private final ServiceUnderTest service;

    Upstream(ServiceUnderTest service) {
        this.service = service;
    }

    void publish(String method, boolean leading) {
        service.publishToAll(
                Topics.SCORES, new MethodPublished(Presets.method(method), leading, "NOW", null, "presets", "presets"));
    }

    void active(String customer, String day) {
        service.publish(
                Topics.SCORES,
                customer,
                new CustomerStatusChanged(
                        customer, "PROSPECT", "ACTIVE", "order:O1", false, null, null, LocalDate.parse(day)));
    }

    void becomes(String customer, String status, String day) {
        service.publish(
                Topics.SCORES,
                customer,
                new CustomerStatusChanged(
                        customer, "ACTIVE", status, "name", true, "customer/4711", null, LocalDate.parse(day)));
    }

    void scored(
            String method,
            String customer,
            String day,
            Map<String, Integer> scores,
            Map<String, String> measures,
            String cause) {
        service.publish(
                Topics.SCORES,
                customer,
                scorecard(Presets.method(method), customer, LocalDate.parse(day), scores, measures, cause));
    }

    static ScorecardUpdated scorecard(
            Method method,
            String customer,
            LocalDate on,
            Map<String, Integer> scores,
            Map<String, String> measures,
            String cause) {
        return Scorecards.updated(method, customer, on, scores, measures, true, cause);
    }

    void day(String day) {
        service.publishToAll(Topics.SCORES, new DayPassed(LocalDate.parse(day)));
    }
}
