package io.tierledger.rights;

import static io.tierledger.rights.Table.get;
import static io.tierledger.rights.Table.post;

import java.util.List;

/** What each of the four services serves. */
final class EveryServicesRights {
    static final List<Right> ALL = List.of(
            post("/internal/texts", Duty.ASKING),
            get("/api/ledger/{service}/checkpoint", Duty.READING).showingNoCustomer(),
            get("/api/ledger/{service}/key", Duty.READING).showingNoCustomer(),
            get("/api/ledger/{service}/tile/{level}/{*place}", Duty.READING).showingNoCustomer(),
            // entries name streams, and so customers
            get("/api/ledger/{service}/tile/entries/{*place}", Duty.READING),
            get("/api/ledger/{service}/proof/inclusion", Duty.READING),
            get("/api/ledger/{service}/proof/consistency", Duty.READING).showingNoCustomer(),
            get("/openapi", Duty.OPEN_TO_EVERYBODY),
            get("/openapi.yaml", Duty.OPEN_TO_EVERYBODY),
            get("/actuator/health", Duty.OPEN_TO_EVERYBODY),
            get("/actuator/health/{*path}", Duty.OPEN_TO_EVERYBODY),
            get("/actuator/prometheus", Duty.WATCHING));

    private EveryServicesRights() {}
}
