package io.tierledger.rights;

import static io.tierledger.rights.Table.delete;
import static io.tierledger.rights.Table.get;
import static io.tierledger.rights.Table.patch;
import static io.tierledger.rights.Table.post;
import static io.tierledger.rights.Table.put;

import java.util.List;

/** Customers, orders, the clock, imports. */
final class CustomerRights {
    static final List<Right> ALL = List.of(
            get("/api/customers", Duty.READING).showingWithinReach(),
            get("/api/customers/{id}", Duty.READING).showingOneCustomer(),
            put("/api/customers/{id}", Duty.IMPORTING),
            patch("/api/customers/{id}", Duty.IMPORTING),
            post("/api/customers/{id}/status", Duty.DECIDING),
            put("/api/customers/{id}/account-manager", Duty.DECIDING),
            put("/api/customers/{id}/status/proposal", Duty.PROPOSING),
            delete("/api/customers/{id}/status/proposal", Duty.PROPOSING),
            put("/api/customers/{id}/account-manager/proposal", Duty.PROPOSING),
            delete("/api/customers/{id}/account-manager/proposal", Duty.PROPOSING),
            get("/api/customers/{id}/proposals", Duty.READING).showingOneCustomer(),
            get("/api/proposals", Duty.READING).showingWithinReach(),
            put("/api/customers/{id}/wallet-estimate", Duty.PLANNING),
            get("/api/customers/{id}/orders", Duty.READING).showingOneCustomer(),
            get("/api/customers/{id}/erasure", Duty.FOLLOWING_AN_ERASURE),
            post("/api/customers/{id}/erasure", Duty.ERASING),
            delete("/api/customers/{id}/erasure", Duty.ERASING),
            post("/api/customers/{id}/erasure/approval", Duty.APPROVING_AN_ERASURE),
            get("/api/account-managers", Duty.READING).showingNoCustomer(),
            get("/api/account-managers/{id}/stand-in", Duty.READING).showingNoCustomer(),
            put("/api/account-managers/{id}/stand-in", Duty.STANDING_IN).showingNoCustomer(),
            delete("/api/account-managers/{id}/stand-in", Duty.STANDING_IN).showingNoCustomer(),
            post("/api/account-managers/{id}/hand-over", Duty.HANDING_OVER).showingNoCustomer(),
            get("/api/account-managers/{id}/hand-overs/{handOver}", Duty.READING)
                    .showingWithinReach(),
            get("/api/tokens", Duty.KEEPING_PEOPLE),
            post("/api/tokens", Duty.KEEPING_PEOPLE),
            delete("/api/tokens/{id}", Duty.KEEPING_PEOPLE),
            get("/api/people", Duty.READING).showingNoCustomer(),
            get("/api/people/{id}", Duty.KEEPING_PEOPLE),
            put("/api/people/{id}", Duty.KEEPING_PEOPLE),
            post("/api/people/{id}/invitation", Duty.KEEPING_PEOPLE),
            get("/api/me", Duty.READING).showingNoCustomer(),
            get("/api/rights", Duty.READING).showingNoCustomer(),
            get("/api/teams", Duty.READING).showingNoCustomer(),
            get("/api/teams/{id}", Duty.READING).showingNoCustomer(),
            put("/api/teams/{id}", Duty.KEEPING_PEOPLE),
            post("/api/orders", Duty.IMPORTING),
            post("/api/orders/{id}/cancellation", Duty.IMPORTING),
            get("/api/rates/{currency}", Duty.READING).alsoFor(Purpose.RATES).showingNoCustomer(),
            put("/api/rates/{currency}/{date}", Duty.SETTING_RATES),
            get("/api/clock", Duty.READING).alsoFor(Purpose.CLOCK).showingNoCustomer(),
            post("/api/clock/advance", Duty.SETTING_THE_CLOCK),
            get("/api/imports", Duty.READING).alsoFor(Purpose.IMPORT),
            post("/api/imports/{kind}", Duty.IMPORTING),
            get("/api/imports/{id}", Duty.READING).alsoFor(Purpose.IMPORT),
            get("/api/imports/{id}/progress", Duty.READING).alsoFor(Purpose.IMPORT),
            get("/api/imports/{id}/errors", Duty.READING).alsoFor(Purpose.IMPORT),
            get("/api/audit/access", Duty.AUDITING),
            // told by the gateway with the person's own token, of a sign-in at the provider and of a sign-out
            post("/sign-ins", Duty.SIGNING_IN),
            post("/sign-outs", Duty.SIGNING_IN),
            post("/internal/names", Duty.ASKING),
            get("/internal/known-customers", Duty.ASKING),
            get("/internal/known-account-managers", Duty.ASKING),
            post("/internal/orders/windows", Duty.ASKING),
            post("/internal/orders/since", Duty.ASKING));

    private CustomerRights() {}
}
