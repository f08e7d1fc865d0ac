package io.tierledger.launcher.demo;

import io.tierledger.launcher.client.TierledgerClient;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;

/** Two account managers put forward what a sales manager has to decide: a status, and another account manager. Under keys of their own. */
final class Proposals {
    private static final JsonMapper JSON = JsonMapper.shared();
    /** Among so many there are two of different account managers. */
    private static final int SOME = 10;

    private Proposals() {}

    static void tell(TierledgerClient client, List<Organisation> organisations, Consumer<String> say) {
        List<Organisation> active = organisations.stream()
                .filter(one -> one.course() != Course.INSOLVENT)
                .filter(one -> isActive(client, one))
                .limit(SOME)
                .toList();
        if (active.isEmpty()) {
            return;
        }
        Organisation closing = active.getLast();
        Organisation moved = active.stream()
                .filter(one -> !Objects.equals(one.managerId(), closing.managerId()))
                .findFirst()
                .orElse(closing);
        DemonstrationPeople.speaking(() -> {
            propose(client, closing, "status", "status", "INACTIVE", "Closes for a year of rebuilding.");
            propose(
                    client,
                    moved,
                    "account-manager",
                    "accountManagerId",
                    closing.managerId(),
                    "Their new buyer asks for a colleague who knows the trade.");
            say.accept("    decisions put forward: a status, an account manager");
        });
    }

    private static boolean isActive(TierledgerClient client, Organisation one) {
        return client.get("/api/customers/" + one.id())
                .path("status")
                .asString("")
                .equals("ACTIVE");
    }

    private static void propose(
            TierledgerClient client, Organisation of, String matter, String field, String to, String reason) {
        client.put(
                "/api/customers/" + of.id() + "/" + matter + "/proposal",
                JSON.writeValueAsString(Map.of(field, to, "reason", reason)),
                DemonstrationPeople.as(
                        DemonstrationPeople.answeringAs(of.managerId()), "demonstration-proposal-" + matter));
    }
}
