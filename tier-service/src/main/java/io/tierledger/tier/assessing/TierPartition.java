package io.tierledger.tier.assessing;

import io.tierledger.contracts.customers.AccountManagerAssigned;
import io.tierledger.contracts.customers.CustomerRegistered;
import io.tierledger.contracts.customers.CustomerStatusChanged;
import io.tierledger.contracts.customers.DayPassed;
import io.tierledger.contracts.customers.ImportCompleted;
import io.tierledger.contracts.scores.MethodPublished;
import io.tierledger.contracts.scores.ScorecardUpdated;
import io.tierledger.platform.consuming.Effects;
import io.tierledger.platform.consuming.Input;
import io.tierledger.platform.consuming.PartitionProcess;
import io.tierledger.platform.eventstore.StoredEvent;
import io.tierledger.tier.events.OverrideLifted;
import io.tierledger.tier.events.OverrideSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The customers of one partition: what comes in, in order, and what is decided about it. Its methods exclude each other, so that a
 * question from outside sees it between two inputs.
 */
final class TierPartition implements PartitionProcess {
    private final PartitionState state;
    private final WhenScorecardUpdatedThenAssess scorecards;
    private final WhenStatusChangedThenApply statuses;
    private final WhenDayPassedThenAssess days;
    private final WhenMethodPublishedThenReassess publications;
    private final WhenOverriddenThenPlace overrides;

    TierPartition(JsonMapper json) {
        state = new PartitionState(json);
        Assessor assessor = new Assessor(state.methods, state.agenda);
        scorecards = new WhenScorecardUpdatedThenAssess(state, assessor);
        statuses = new WhenStatusChangedThenApply(state, assessor);
        publications = new WhenMethodPublishedThenReassess(state, assessor);
        overrides = new WhenOverriddenThenPlace(state, assessor);
        days = new WhenDayPassedThenAssess(state, assessor, publications, overrides);
    }

    @Override
    public synchronized void handle(Input input, Effects effects) {
        switch (input.event()) {
            case ScorecardUpdated updated -> scorecards.handle(updated, input.name(), effects);
            case DayPassed passed -> days.handle(passed.day(), input.name(), effects);
            case CustomerRegistered registered -> statuses.register(registered, effects);
            case CustomerStatusChanged changed -> statuses.handle(changed, input.name(), effects);
            case AccountManagerAssigned assigned -> state.assign(assigned.customerId(), assigned.to());
            case MethodPublished published -> publications.handle(published, input.data(), input.name(), effects);
            case ImportCompleted completed -> {}
            default -> throw new IllegalStateException("nobody handles " + input.type());
        }
    }

    @Override
    public synchronized void given(StoredEvent given, Effects effects) {
        String input = "tier/" + given.position();
        switch (given.event()) {
            case OverrideSet set -> overrides.set(set, input, effects);
            case OverrideLifted lifted -> overrides.lifted(lifted, input, effects);
            default -> throw new IllegalStateException("nobody handles " + given.name());
        }
    }

    @Override
    public synchronized Map<String, byte[]> takeChanged() {
        return state.takeChanged();
    }

    @Override
    public synchronized void restore(String key, byte[] document) {
        state.restore(key, document);
    }

    @Override
    public synchronized void restored() {
        state.restored();
    }

    /** Everything that this partition knows of one customer, to be restored elsewhere; empty for a customer that it does not know. */
    synchronized Map<String, byte[]> alone(String customerId) {
        return state.alone(customerId);
    }

    /** Where a customer stands under a method, and its status; null when it has no standing there. */
    synchronized Rehearsals.@Nullable Now now(String customerId, String method) {
        Standing standing = state.standing(customerId, method);
        boolean ordered =
                standing != null && standing.scorecard != null && ScorecardBytes.everOrdered(standing.scorecard);
        return standing == null ? null : new Rehearsals.Now(standing.placement(), standing.customer.status(ordered));
    }
}
