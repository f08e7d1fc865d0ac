package io.tierledger.rights;

import static io.tierledger.rights.Table.get;
import static io.tierledger.rights.Table.post;

import java.util.List;

/** What each of the four services serves. */
final class EveryServicesRights {
    static final List<Right> ALL = List.of(
            post("/internal/texts", Duty.ASKING),
            get("/openapi", Duty.OPEN_TO_EVERYBODY),
            get("/openapi.yaml", Duty.OPEN_TO_EVERYBODY),
            get("/actuator/health", Duty.OPEN_TO_EVERYBODY),
            get("/actuator/health/{*path}", Duty.OPEN_TO_EVERYBODY),
            get("/actuator/prometheus", Duty.WATCHING));

    private EveryServicesRights() {}
}
