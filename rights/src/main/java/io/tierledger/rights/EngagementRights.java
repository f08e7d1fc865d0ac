package io.tierledger.rights;

import static io.tierledger.rights.Table.delete;
import static io.tierledger.rights.Table.get;
import static io.tierledger.rights.Table.post;
import static io.tierledger.rights.Table.put;

import java.util.List;

/** Programmes, plans, activities, requests, moments, service levels. */
final class EngagementRights {
    static final List<Right> ALL = List.of(
            get("/api/programmes/{method}", Duty.READING).showingNoCustomer(),
            get("/api/plans/{customerId}", Duty.READING).showingOneCustomer(),
            get("/api/activities", Duty.READING).showingWithinReach(),
            get("/api/activities/given", Duty.READING).showingWithinReach(),
            get("/api/activities/{id}", Duty.READING).showingOneCustomer(),
            post("/api/activities/{id}/completion", Duty.COMPLETING),
            post("/api/activities/{id}/skipping", Duty.PLANNING),
            post("/api/activities/{id}/move", Duty.COMPLETING),
            post("/api/activities/{id}/assignment", Duty.COMPLETING),
            get("/api/requests", Duty.READING).showingWithinReach(),
            get("/api/requests/queue", Duty.READING).showingWithinReach(),
            get("/api/requests/{id}", Duty.READING).showingOneCustomer(),
            post("/api/requests", Duty.ANSWERING).showingWithinReach(),
            post("/api/requests/{id}/answer", Duty.ANSWERING),
            post("/api/requests/{id}/waiting", Duty.ANSWERING),
            post("/api/requests/{id}/resumption", Duty.ANSWERING),
            post("/api/requests/{id}/assignment", Duty.ANSWERING),
            get("/api/customers/{id}/moments", Duty.READING).showingOneCustomer(),
            get("/api/customers/{id}/moments/{moment}", Duty.READING).showingOneCustomer(),
            post("/api/customers/{id}/moments", Duty.ANSWERING),
            post("/api/customers/{id}/moments/{moment}/state", Duty.CLOSING_AN_AGREEMENT),
            post("/api/customers/{id}/moments/{moment}/follow-up", Duty.ANSWERING),
            get("/api/service-levels", Duty.READING).showingWithinReach(),
            get("/api/service-levels/{customerId}", Duty.READING).showingOneCustomer(),
            put("/api/service-levels/{customerId}/exceptions/{capability}", Duty.PROPOSING),
            delete("/api/service-levels/{customerId}/exceptions/{capability}", Duty.EXCEPTING),
            post("/api/service-levels/{customerId}/exceptions/{capability}/approval", Duty.EXCEPTING),
            delete("/api/service-levels/{customerId}/exceptions/{capability}/proposal", Duty.PROPOSING),
            delete("/api/service-levels/{customerId}/agreed/{capability}", Duty.PROPOSING),
            get("/api/capacity", Duty.READING).showingWithinReach(),
            get("/api/capacity/{accountManager}", Duty.READING).showingOneCustomer(),
            put("/api/capacity/{accountManager}", Duty.STANDING_IN),
            // a calendar is asked for by programs that cannot sign in: whoever was given its address reads it
            post("/api/calendar", Duty.PLANNING).showingNoCustomer(),
            delete("/api/calendar", Duty.PLANNING).showingNoCustomer(),
            get("/api/calendar/{token}.ics", Duty.OPEN_TO_EVERYBODY),
            get("/internal/contacts", Duty.ASKING));

    private EngagementRights() {}
}
