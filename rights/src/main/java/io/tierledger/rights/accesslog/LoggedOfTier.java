package io.tierledger.rights.accesslog;

import java.util.List;

/** Tiers, receipts, overrides, simulations. */
final class LoggedOfTier {
    static final List<Logged> ALL = Rows.table(
            Rows.each(
                    Act.PAGE,
                    "GET /api/tiers/customers/{id}",
                    "GET /api/tiers/customers/{id}/history",
                    "GET /api/tiers/customers/{id}/outlook"),
            Rows.of(Act.RECEIPT, "GET /api/tiers/changes/{changeId}", "changeId"),
            Rows.of(Act.RECEIPT, "POST /api/tiers/changes/{changeId}/recomputation", "changeId"),
            Rows.of(Act.SIMULATION, "POST /api/simulations"),
            Rows.of(Act.SIMULATION, "GET /api/simulations/{id}", "id"),
            Rows.of(Act.SIMULATION, "GET /api/simulations/{id}/movers", "id"),
            Rows.none(
                    "a list: what is opened from it is logged",
                    "GET /api/tiers/customers",
                    "GET /api/tiers/changes",
                    "GET /api/tiers/changes/stream",
                    "GET /api/tiers/migration/customers",
                    "GET /api/tiers/findings",
                    "GET /api/tiers/proposals",
                    "GET /api/reviews/{id}/cases"),
            Rows.none(
                    "an event says who did it",
                    "PUT /api/tiers/customers/{id}/override",
                    "DELETE /api/tiers/customers/{id}/override",
                    "PUT /api/tiers/customers/{id}/override/proposal",
                    "DELETE /api/tiers/customers/{id}/override/proposal",
                    "POST /api/tiers/findings/{id}/task",
                    "POST /api/tiers/findings/{id}/dismissal",
                    "POST /api/reviews",
                    "POST /api/reviews/{id}/cases/{customerId}/defence",
                    "POST /api/reviews/{id}/cases/{customerId}/decision",
                    "POST /api/reviews/{id}/decisions",
                    "POST /api/reviews/{id}/closure"),
            Rows.none("says of all receipts whether they are right, and shows none", "POST /api/tiers/recomputation"),
            Rows.none(
                    "says nothing of a customer",
                    "GET /api/tiers/pyramid",
                    "GET /api/tiers/changes/count",
                    "GET /api/tiers/changes/counts",
                    "GET /api/tiers/recomputation",
                    "GET /api/tiers/migration",
                    "GET /api/tiers/findings/acted-on",
                    "GET /api/reviews",
                    "GET /api/reviews/{id}",
                    "GET /api/simulations",
                    "GET /api/simulations/{id}/progress",
                    "DELETE /api/simulations/{id}"),
            Rows.none(
                    LoggedOfEveryService.BETWEEN_SERVICES,
                    "GET /internal/customers-in-tier",
                    "GET /internal/override",
                    "GET /internal/way-by-orders"));

    private LoggedOfTier() {}
}
