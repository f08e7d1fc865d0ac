package io.tierledger.rights;

import static io.tierledger.rights.Table.get;
import static io.tierledger.rights.Table.post;
import static io.tierledger.rights.Table.put;

import java.util.List;

/** Methods, judgements, scorecards. */
final class ScoringRights {
    static final List<Right> ALL = List.of(
            get("/api/criteria/measures", Duty.READING).showingNoCustomer(),
            get("/api/criteria/missing", Duty.READING).showingWithinReach(),
            get("/api/methods", Duty.READING).showingNoCustomer(),
            get("/api/methods/{id}", Duty.READING).showingNoCustomer(),
            get("/api/methods/{id}/versions", Duty.READING).showingNoCustomer(),
            put("/api/methods/leading", Duty.PUBLISHING),
            get("/api/methods/{id}/drafts", Duty.READING).showingNoCustomer(),
            get("/api/methods/{id}/drafts/{draft}", Duty.READING).showingNoCustomer(),
            post("/api/methods/{id}/drafts", Duty.DRAFTING),
            post("/api/methods/{id}/drafts/{draft}/publication", Duty.PUBLISHING),
            post("/api/methods/{id}/checks", Duty.DRAFTING),
            get("/api/scorecards/{customerId}", Duty.READING).showingOneCustomer(),
            get("/api/scorecards/{customerId}/judgements", Duty.READING).showingOneCustomer(),
            put("/api/scorecards/{customerId}/judgements/{criterion}", Duty.JUDGING),
            post("/internal/judgements", Duty.ASKING),
            post("/internal/judgements/scored", Duty.ASKING),
            get("/internal/counted-kinds", Duty.ASKING),
            post("/internal/rehearsals", Duty.ASKING),
            get("/internal/reached", Duty.ASKING),
            get("/internal/judges", Duty.ASKING),
            post("/internal/judged", Duty.ASKING),
            get("/internal/measures", Duty.ASKING),
            get("/internal/valuations", Duty.ASKING),
            post("/internal/simulations/scores", Duty.ASKING),
            post("/internal/hindsight/scores", Duty.ASKING));

    private ScoringRights() {}
}
