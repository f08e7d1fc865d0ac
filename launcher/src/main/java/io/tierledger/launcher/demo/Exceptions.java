package io.tierledger.launcher.demo;

import io.tierledger.launcher.client.TierledgerClient;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Two customers are to be answered sooner than their tier is granted: one exception is approved, the other waits. Under keys of their own, so
 * that loading again says nothing twice.
 *
 * @param until last day of the orders
 */
record Exceptions(LocalDate until) {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String SOONEST = "24 hours";
    private static final List<Wish> WISHES = List.of(
            new Wish("All temporary staff of the new hall through us.", "Opens a second hall in spring.", 6),
            new Wish("Sends its forecast every Friday.", "A rival answers the same day.", 4));

    /** @param months from the last day of the orders until the last day of the exception */
    private record Wish(String counterPromise, String reason, int months) {}

    void tell(TierledgerClient client, List<Organisation> organisations, Consumer<String> say) {
        List<Organisation> some = organisations.stream()
                .filter(one -> one.course() != Course.INSOLVENT)
                .filter(one -> isLessGranted(client, one))
                .limit(WISHES.size())
                .toList();
        DemonstrationPeople.speaking(() -> {
            for (int i = 0; i < some.size(); i++) {
                propose(client, some.get(i), WISHES.get(i), "demonstration-exception-" + (i + 1));
            }
            if (!some.isEmpty()) {
                client.post(
                        path(some.getFirst()) + "/approval",
                        "{}",
                        DemonstrationPeople.as(DemonstrationPeople.SALES_MANAGER, "demonstration-approval-1"));
            }
            say.accept("    exceptions: " + some.size() + " put forward, the first approved");
        });
    }

    private static boolean isLessGranted(TierledgerClient client, Organisation organisation) {
        JsonNode levels = client.get("/api/service-levels/" + organisation.id());
        return levels.hasNonNull("tier")
                && !levels.at("/levels/0/granted").asString("").equals(SOONEST);
    }

    private void propose(TierledgerClient client, Organisation of, Wish wish, String key) {
        String body = JSON.writeValueAsString(Map.of(
                "value",
                SOONEST,
                "until",
                until.plusMonths(wish.months()).toString(),
                "counterPromise",
                wish.counterPromise(),
                "reason",
                wish.reason()));
        client.put(path(of), body, DemonstrationPeople.as(DemonstrationPeople.answeringAs(of.managerId()), key));
    }

    private static String path(Organisation organisation) {
        return "/api/service-levels/" + organisation.id() + "/exceptions/response";
    }
}
