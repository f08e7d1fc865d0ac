package io.tierledger.rights;

import static io.tierledger.rights.Table.delete;
import static io.tierledger.rights.Table.get;
import static io.tierledger.rights.Table.post;
import static io.tierledger.rights.Table.put;

import java.util.List;

/** Tiers, receipts, overrides, simulations. */
final class TierRights {
    static final List<Right> ALL = List.of(
            get("/api/tiers/pyramid", Duty.READING),
            get("/api/tiers/customers", Duty.READING),
            get("/api/tiers/customers/{id}", Duty.READING),
            get("/api/tiers/customers/{id}/history", Duty.READING),
            get("/api/tiers/customers/{id}/outlook", Duty.READING),
            put("/api/tiers/customers/{id}/override", Duty.OVERRIDING),
            delete("/api/tiers/customers/{id}/override", Duty.OVERRIDING),
            put("/api/tiers/customers/{id}/override/proposal", Duty.PROPOSING),
            delete("/api/tiers/customers/{id}/override/proposal", Duty.PROPOSING),
            get("/api/tiers/proposals", Duty.READING),
            get("/api/tiers/changes", Duty.READING),
            get("/api/tiers/changes/count", Duty.READING),
            get("/api/tiers/changes/counts", Duty.READING),
            get("/api/tiers/changes/stream", Duty.READING),
            get("/api/tiers/changes/{changeId}", Duty.READING),
            // the button on a receipt: it computes, and keeps nothing
            post("/api/tiers/changes/{changeId}/recomputation", Duty.READING),
            get("/api/tiers/recomputation", Duty.READING),
            post("/api/tiers/recomputation", Duty.VERIFYING),
            get("/api/tiers/migration", Duty.READING),
            get("/api/tiers/migration/customers", Duty.READING),
            get("/api/tiers/findings", Duty.READING),
            get("/api/simulations", Duty.READING),
            post("/api/simulations", Duty.DRAFTING),
            get("/api/simulations/{id}", Duty.READING),
            get("/api/simulations/{id}/progress", Duty.READING),
            get("/api/simulations/{id}/movers", Duty.READING),
            delete("/api/simulations/{id}", Duty.ENDING_A_SIMULATION),
            get("/internal/customers-in-tier", Duty.ASKING),
            get("/internal/override", Duty.ASKING));

    private TierRights() {}
}
