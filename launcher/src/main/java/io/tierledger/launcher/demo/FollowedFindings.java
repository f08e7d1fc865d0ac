package io.tierledger.launcher.demo;

import io.tierledger.launcher.client.TierledgerClient;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Of what is found under the leading method the first is a task of who answers for the customer, and the second is dismissed. Under keys of their own. */
final class FollowedFindings {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int WEEKS = 3;
    private static final int MONTHS = 6;

    private final LocalDate today;

    /** @param today business date */
    FollowedFindings(LocalDate today) {
        this.today = today;
    }

    void tell(TierledgerClient client, Consumer<String> say) {
        List<JsonNode> found = client.get("/api/tiers/findings?limit=50")
                .path("items")
                .valueStream()
                .filter(one -> one.hasNonNull("accountManagerId"))
                .limit(2)
                .toList();
        if (found.size() < 2) {
            return;
        }
        DemonstrationPeople.speaking(() -> {
            String manager = DemonstrationPeople.answeringAs(accountManager(found.getFirst()));
            follow(
                    client,
                    found.getFirst(),
                    "task",
                    Map.of("owner", manager, "due", today.plusWeeks(WEEKS)),
                    DemonstrationPeople.SALES_MANAGER);
            follow(
                    client,
                    found.getLast(),
                    "dismissal",
                    Map.of(
                            "reason",
                            "They rebuild, and order again when the new hall is there.",
                            "until",
                            today.plusMonths(MONTHS)),
                    DemonstrationPeople.answeringAs(accountManager(found.getLast())));
            say.accept("    findings followed up: a task, a dismissal");
        });
    }

    private static String accountManager(JsonNode finding) {
        return finding.path("accountManagerId").asString();
    }

    private static void follow(
            TierledgerClient client, JsonNode finding, String how, Map<String, Object> body, String who) {
        client.post(
                "/api/tiers/findings/" + finding.path("id").asString() + "/" + how,
                JSON.writeValueAsString(body),
                DemonstrationPeople.as(who, "demonstration-finding-" + how));
    }
}
