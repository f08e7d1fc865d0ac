package io.tierledger.rights.accesslog;

import java.util.List;

/** Customers, orders, the clock, imports; people; the log itself. */
final class LoggedOfCustomer {
    static final List<Logged> ALL = Rows.table(
            Rows.each(
                    Act.PAGE,
                    "GET /api/customers/{id}",
                    "GET /api/customers/{id}/orders",
                    "GET /api/customers/{id}/proposals",
                    "GET /api/customers/{id}/erasure"),
            Rows.each(Act.CHANGE_OF_RIGHTS, "PUT /api/customers/{id}/account-manager"),
            Rows.of(Act.CHANGE_OF_RIGHTS, "PUT /api/account-managers/{id}/stand-in", "id"),
            Rows.of(Act.CHANGE_OF_RIGHTS, "DELETE /api/account-managers/{id}/stand-in", "id"),
            Rows.of(Act.CHANGE_OF_RIGHTS, "POST /api/account-managers/{id}/hand-over", "id"),
            Rows.of(Act.CHANGE_OF_RIGHTS, "POST /api/tokens"),
            Rows.of(Act.CHANGE_OF_RIGHTS, "DELETE /api/tokens/{id}", "id"),
            Rows.of(Act.CHANGE_OF_RIGHTS, "PUT /api/people/{id}", "id"),
            Rows.of(Act.CHANGE_OF_RIGHTS, "POST /api/people/{id}/invitation", "id"),
            Rows.of(Act.CHANGE_OF_RIGHTS, "PUT /api/teams/{id}", "id"),
            Rows.of(Act.EXPORT, "GET /api/imports/{id}/errors", "id"),
            Rows.of(Act.ACCESS_LOG, "GET /api/audit/access", "person", "customer", "from", "to"),
            Rows.of(Act.SIGN_IN, "POST /sign-ins"),
            Rows.of(Act.SIGN_OUT, "POST /sign-outs"),
            Rows.none("a list: what is opened from it is logged", "GET /api/customers", "GET /api/proposals"),
            Rows.none(
                    "an event says who did it",
                    "PUT /api/customers/{id}",
                    "PATCH /api/customers/{id}",
                    "POST /api/customers/{id}/status",
                    "PUT /api/customers/{id}/status/proposal",
                    "DELETE /api/customers/{id}/status/proposal",
                    "PUT /api/customers/{id}/account-manager/proposal",
                    "DELETE /api/customers/{id}/account-manager/proposal",
                    "PUT /api/customers/{id}/wallet-estimate",
                    "POST /api/customers/{id}/erasure",
                    "DELETE /api/customers/{id}/erasure",
                    "POST /api/customers/{id}/erasure/approval",
                    "POST /api/orders",
                    "POST /api/orders/{id}/cancellation",
                    "PUT /api/rates/{currency}/{date}",
                    "POST /api/clock/advance",
                    "POST /api/imports/{kind}"),
            Rows.none(
                    "says nothing of a customer",
                    "GET /api/me",
                    "GET /api/rights",
                    "GET /api/account-managers",
                    "GET /api/account-managers/{id}/stand-in",
                    "GET /api/account-managers/{id}/hand-overs/{handOver}",
                    "GET /api/tokens",
                    "GET /api/people",
                    "GET /api/people/{id}",
                    "GET /api/teams",
                    "GET /api/teams/{id}",
                    "GET /api/rates/{currency}",
                    "GET /api/clock",
                    "GET /api/imports",
                    "GET /api/imports/{id}",
                    "GET /api/imports/{id}/progress"),
            Rows.none(
                    LoggedOfEveryService.BETWEEN_SERVICES,
                    "POST /internal/names",
                    "GET /internal/known-customers",
                    "GET /internal/known-account-managers",
                    "POST /internal/orders/windows",
                    "POST /internal/orders/since"));

    private LoggedOfCustomer() {}
}
