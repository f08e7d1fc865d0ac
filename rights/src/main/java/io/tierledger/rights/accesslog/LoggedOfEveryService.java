package io.tierledger.rights.accesslog;

import java.util.List;

/** What each of the four services serves. */
final class LoggedOfEveryService {
    static final String BETWEEN_SERVICES =
            "a question between services: whoever it is asked for came in by another door";

    static final List<Logged> ALL = Rows.table(
            Rows.none(BETWEEN_SERVICES, "POST /internal/texts"),
            Rows.none(
                    "says nothing of a customer",
                    "GET /openapi",
                    "GET /openapi.yaml",
                    "GET /actuator/health",
                    "GET /actuator/health/{*path}",
                    "GET /actuator/prometheus"));

    private LoggedOfEveryService() {}
}
