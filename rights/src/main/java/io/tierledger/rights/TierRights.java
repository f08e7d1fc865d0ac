package io.tierledger.rights;

import static io.tierledger.rights.Table.delete;
import static io.tierledger.rights.Table.get;
import static io.tierledger.rights.Table.post;
import static io.tierledger.rights.Table.put;

import java.util.List;

/** Tiers, receipts, overrides, simulations. */
final class TierRights {
    static final List<Right> ALL = List.of(
            get("/api/tiers/pyramid", Duty.READING).showingWithinReach(),
            get("/api/tiers/customers", Duty.READING).showingWithinReach(),
            get("/api/tiers/customers/{id}", Duty.READING).showingOneCustomer(),
            get("/api/tiers/customers/{id}/history", Duty.READING).showingOneCustomer(),
            get("/api/tiers/customers/{id}/outlook", Duty.READING).showingOneCustomer(),
            put("/api/tiers/customers/{id}/override", Duty.OVERRIDING),
            delete("/api/tiers/customers/{id}/override", Duty.OVERRIDING),
            put("/api/tiers/customers/{id}/override/proposal", Duty.PROPOSING),
            delete("/api/tiers/customers/{id}/override/proposal", Duty.PROPOSING),
            get("/api/tiers/proposals", Duty.READING).showingWithinReach(),
            get("/api/tiers/changes", Duty.READING).showingWithinReach(),
            get("/api/tiers/changes/count", Duty.READING).showingWithinReach(),
            get("/api/tiers/changes/counts", Duty.READING).showingWithinReach(),
            get("/api/tiers/changes/stream", Duty.READING).showingWithinReach(),
            get("/api/tiers/changes/{changeId}", Duty.READING).showingOneCustomer(),
            // the button on a receipt: it computes, and keeps nothing
            post("/api/tiers/changes/{changeId}/recomputation", Duty.READING).showingOneCustomer(),
            get("/api/tiers/recomputation", Duty.READING),
            post("/api/tiers/recomputation", Duty.VERIFYING),
            get("/api/tiers/migration", Duty.READING).showingWithinReach(),
            get("/api/tiers/migration/customers", Duty.READING).showingWithinReach(),
            get("/api/tiers/findings", Duty.READING).showingWithinReach(),
            get("/api/tiers/findings/acted-on", Duty.READING).showingWithinReach(),
            post("/api/tiers/findings/{id}/task", Duty.PLANNING),
            post("/api/tiers/findings/{id}/dismissal", Duty.PLANNING),
            get("/api/reviews", Duty.READING).showingNoCustomer(),
            post("/api/reviews", Duty.REVIEWING).showingNoCustomer(),
            get("/api/reviews/{id}", Duty.READING).showingWithinReach(),
            get("/api/reviews/{id}/cases", Duty.READING).showingWithinReach(),
            post("/api/reviews/{id}/cases/{customerId}/defence", Duty.PLANNING),
            post("/api/reviews/{id}/cases/{customerId}/decision", Duty.DECIDING_CASES),
            post("/api/reviews/{id}/decisions", Duty.DECIDING_CASES).showingWithinReach(),
            post("/api/reviews/{id}/closure", Duty.REVIEWING).showingNoCustomer(),
            get("/api/simulations", Duty.READING).showingWithinReach(),
            post("/api/simulations", Duty.DRAFTING).showingWithinReach(),
            get("/api/simulations/{id}", Duty.READING).showingWithinReach(),
            get("/api/simulations/{id}/progress", Duty.READING).showingWithinReach(),
            get("/api/simulations/{id}/movers", Duty.READING).showingWithinReach(),
            delete("/api/simulations/{id}", Duty.ENDING_A_SIMULATION),
            get("/internal/customers-in-tier", Duty.ASKING),
            get("/internal/override", Duty.ASKING),
            get("/internal/way-by-orders", Duty.ASKING));

    private TierRights() {}
}
