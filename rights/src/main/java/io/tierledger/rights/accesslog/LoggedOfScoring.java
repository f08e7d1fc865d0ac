package io.tierledger.rights.accesslog;

import java.util.List;

/** Methods, judgements, scorecards. */
final class LoggedOfScoring {
    static final List<Logged> ALL = Rows.table(
            Rows.each(Act.PAGE, "GET /api/scorecards/{customerId}", "GET /api/scorecards/{customerId}/judgements"),
            Rows.none("a list: what is opened from it is logged", "GET /api/criteria/missing"),
            Rows.none(
                    "an event says who did it",
                    "PUT /api/methods/leading",
                    "POST /api/methods/{id}/drafts",
                    "POST /api/methods/{id}/drafts/{draft}/publication",
                    "PUT /api/scorecards/{customerId}/judgements/{criterion}"),
            Rows.none(
                    "says nothing of a customer",
                    "GET /api/criteria/measures",
                    "GET /api/methods",
                    "GET /api/methods/{id}",
                    "GET /api/methods/{id}/versions",
                    "GET /api/methods/{id}/drafts",
                    "GET /api/methods/{id}/drafts/{draft}",
                    "POST /api/methods/{id}/checks"),
            Rows.none(
                    LoggedOfEveryService.BETWEEN_SERVICES,
                    "POST /internal/judgements",
                    "POST /internal/judgements/scored",
                    "GET /internal/counted-kinds",
                    "POST /internal/rehearsals",
                    "GET /internal/reached",
                    "GET /internal/judges",
                    "POST /internal/judged",
                    "GET /internal/measures",
                    "GET /internal/valuations",
                    "POST /internal/simulations/scores",
                    "POST /internal/hindsight/scores"));

    private LoggedOfScoring() {}
}
