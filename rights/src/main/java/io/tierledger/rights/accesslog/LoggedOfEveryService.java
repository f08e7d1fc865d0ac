package io.tierledger.rights.accesslog;

import java.util.List;

/** What each of the four services serves. */
final class LoggedOfEveryService {
    static final String BETWEEN_SERVICES =
            "a question between services: whoever it is asked for came in by another door";

    static final List<Logged> ALL = Rows.table(
            Rows.none(BETWEEN_SERVICES, "POST /internal/texts"),
            Rows.none(
                    "ids alone, of events in their order: what is opened by them is logged",
                    "GET /api/ledger/{service}/tile/entries/{*place}",
                    "GET /api/ledger/{service}/proof/inclusion"),
            Rows.none(
                    "says nothing of a customer",
                    "GET /api/ledger/{service}/checkpoint",
                    "GET /api/ledger/{service}/key",
                    "GET /api/ledger/{service}/tile/{level}/{*place}",
                    "GET /api/ledger/{service}/proof/consistency",
                    "GET /openapi",
                    "GET /openapi.yaml",
                    "GET /actuator/health",
                    "GET /actuator/health/{*path}",
                    "GET /actuator/prometheus"));

    private LoggedOfEveryService() {}
}
