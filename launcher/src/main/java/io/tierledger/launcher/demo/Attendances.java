package io.tierledger.launcher.demo;

import io.tierledger.launcher.client.TierledgerClient;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The hours a week of every account manager. One is on holiday, and one has a few hours only, of which its customers ask more. Saying it again
 * changes nothing.
 *
 * @param until last day of the orders
 */
record Attendances(LocalDate until) {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int ON_HOLIDAY = 0;
    private static final int WITH_FEW_HOURS = 1;
    private static final int FEW = 4;

    void tell(TierledgerClient client, Consumer<String> say) {
        DemonstrationPeople.speaking(() -> {
            for (int i = 0; i < AccountManager.ALL.size(); i++) {
                AccountManager manager = AccountManager.ALL.get(i);
                client.put(
                        "/api/capacity/" + manager.id(),
                        said(manager, i).toString(),
                        Map.of("Tierledger-User", DemonstrationPeople.SALES_MANAGER));
            }
            say.accept("    hours: of " + AccountManager.ALL.size() + " account managers, one of them on holiday");
        });
    }

    private ObjectNode said(AccountManager manager, int number) {
        ObjectNode said =
                JSON.createObjectNode().put("hoursPerWeek", number == WITH_FEW_HOURS ? FEW : manager.hoursPerWeek());
        ArrayNode absences = said.putArray("absences");
        if (number == ON_HOLIDAY) {
            absences.addObject()
                    .put("from", until.plusDays(20).toString())
                    .put("to", until.plusDays(33).toString());
        }
        return said;
    }
}
