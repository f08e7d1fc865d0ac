package io.tierledger.rights.accesslog;

import java.util.List;

/** Programmes, plans, activities, requests, moments, service levels. */
final class LoggedOfEngagement {
    static final List<Logged> ALL = Rows.table(
            Rows.each(
                    Act.PAGE,
                    "GET /api/plans/{customerId}",
                    "GET /api/customers/{id}/moments",
                    "GET /api/customers/{id}/moments/{moment}",
                    "GET /api/service-levels/{customerId}"),
            // who has the address needs no sign-in, and it stands in no row
            Rows.of(Act.EXPORT, "POST /api/calendar"),
            Rows.of(Act.CHANGE_OF_RIGHTS, "DELETE /api/calendar", "accountManager"),
            Rows.of(Act.EXPORT, "GET /api/calendar/{token}.ics"),
            Rows.none(
                    "a list: what is opened from it is logged",
                    "GET /api/activities",
                    "GET /api/capacity",
                    "GET /api/requests",
                    "GET /api/requests/queue",
                    "GET /api/service-levels"),
            Rows.none("one contact or request, not a customer", "GET /api/activities/{id}", "GET /api/requests/{id}"),
            Rows.none(
                    "an event says who did it",
                    "POST /api/activities/{id}/completion",
                    "POST /api/activities/{id}/skipping",
                    "POST /api/activities/{id}/move",
                    "POST /api/activities/{id}/assignment",
                    "POST /api/requests",
                    "POST /api/requests/{id}/answer",
                    "POST /api/requests/{id}/waiting",
                    "POST /api/requests/{id}/resumption",
                    "POST /api/requests/{id}/assignment",
                    "POST /api/customers/{id}/moments",
                    "POST /api/customers/{id}/moments/{moment}/state",
                    "POST /api/customers/{id}/moments/{moment}/follow-up",
                    "PUT /api/service-levels/{customerId}/exceptions/{capability}",
                    "DELETE /api/service-levels/{customerId}/exceptions/{capability}",
                    "POST /api/service-levels/{customerId}/exceptions/{capability}/approval",
                    "DELETE /api/service-levels/{customerId}/exceptions/{capability}/proposal",
                    "DELETE /api/service-levels/{customerId}/agreed/{capability}",
                    "PUT /api/capacity/{accountManager}"),
            Rows.none(
                    "says nothing of a customer",
                    "GET /api/programmes/{method}",
                    "GET /api/activities/given",
                    "GET /api/capacity/{accountManager}"),
            Rows.none(LoggedOfEveryService.BETWEEN_SERVICES, "GET /internal/contacts"));

    private LoggedOfEngagement() {}
}
