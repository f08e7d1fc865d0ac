package io.tierledger.launcher.described;

import io.tierledger.launcher.client.TierledgerClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Map;

/** A little of everything, so that answers are more than empty lists. Ids are short: a client that tries ids finds them. */
final class SomeCustomers {
    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final String MANAGERS = "account_manager_id,name\n0,Zofia Łoś\n1,Ola Wrona\n";
    private static final String CUSTOMERS =
            "customer_id,name,account_manager_id,status\n0,Aannemer Nul,0,ACTIVE\nK1,José Größe,0,ACTIVE\nK2,Twee,0,ACTIVE\nK3,Drie,0,ACTIVE\n";
    private static final String ORDERS =
            "order_id,customer_id,placed_on,amount,currency\n0,0,2026-10-01,84210.00,EUR\nO1,K1,2026-10-02,12.50,EUR\nO2,K2,2026-10-02,12.50,EUR\n"
                    + "O3,K3,2026-10-02,12.50,EUR\n";

    private SomeCustomers() {}

    static void tell(TierledgerClient client) {
        take(client, "account-managers", MANAGERS);
        take(client, "customers", CUSTOMERS);
        take(client, "orders", ORDERS);
        Map<String, String> person = Map.of("Tierledger-User", "anna");
        String gone = client.post("/api/clock/advance", "{\"to\":\"2026-11-30\"}", person)
                .header("Location");
        client.awaitSettled(gone, LIMIT, seen -> {});
    }

    private static void take(TierledgerClient client, String kind, String csv) {
        client.awaitSettled(client.importCsv(kind, BodyPublishers.ofString(csv), LIMIT), LIMIT, seen -> {});
    }
}
