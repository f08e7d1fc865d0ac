package io.tierledger.launcher.demo;

import io.tierledger.launcher.client.TierledgerClient;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One review that was closed, with everything as it was proposed, and one under another method that is open: two account managers ask for
 * another tier than is proposed, one agrees. Under keys of their own.
 */
final class Reviews {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String CLOSED = "weighted-metals";
    private static final String OPEN = "service-levels";
    private static final int SOME = 200;

    private Reviews() {}

    static void tell(TierledgerClient client, Consumer<String> say) {
        DemonstrationPeople.speaking(() -> {
            String closed = open(client, CLOSED, "Klasseindeling werving, voorjaar");
            write(
                    client,
                    closed + "/closure",
                    Map.of("undecided", "proposed"),
                    DemonstrationPeople.SALES_MANAGER,
                    "close");
            String open = open(client, OPEN, "Serviceniveaus, najaar");
            List<JsonNode> moved = client
                    .get(open + "/cases?limit=" + SOME)
                    .path("items")
                    .valueStream()
                    .filter(one -> one.hasNonNull("accountManagerId"))
                    .filter(one -> !one.path("tier").equals(one.path("proposed")))
                    .collect(Collectors.toMap(
                            one -> one.path("accountManagerId").asString(),
                            one -> one,
                            (first, second) -> first,
                            TreeMap::new))
                    .values()
                    .stream()
                    .toList();
            for (int i = 0; i < Math.min(3, moved.size()); i++) {
                defend(client, open, moved.get(i), i < 2);
            }
            say.accept("    reviews: one closed, one open");
        });
    }

    private static String open(TierledgerClient client, String method, String title) {
        return "/api/reviews/"
                + write(
                                client,
                                "/api/reviews",
                                Map.of("method", method, "title", title),
                                DemonstrationPeople.SALES_MANAGER,
                                "open-" + method)
                        .path("id")
                        .asString();
    }

    private static void defend(TierledgerClient client, String review, JsonNode one, boolean otherwise) {
        String customer = one.path("customerId").asString();
        write(
                client,
                review + "/cases/" + customer + "/defence",
                Map.of(
                        "tier",
                        one.path(otherwise ? "tier" : "proposed").asString(),
                        "arguments",
                        otherwise
                                ? "Their second plant opens in spring; the framework contract is on the table."
                                : "Agreed: they buy elsewhere now.",
                        "evidence",
                        otherwise ? List.of("Letter of intent, May") : List.of()),
                DemonstrationPeople.answeringAs(one.path("accountManagerId").asString()),
                "defence-" + customer);
    }

    private static JsonNode write(
            TierledgerClient client, String path, Map<String, Object> body, String who, String what) {
        return client.post(
                        path,
                        JSON.writeValueAsString(body),
                        DemonstrationPeople.as(who, "demonstration-review-" + what))
                .json();
    }
}
