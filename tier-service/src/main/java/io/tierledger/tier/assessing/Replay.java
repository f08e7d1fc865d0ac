package io.tierledger.tier.assessing;

import io.tierledger.contracts.customers.CustomerStatusChanged;
import io.tierledger.contracts.method.Method;
import io.tierledger.past.PastCustomer;
import io.tierledger.platform.consuming.Effects;
import io.tierledger.platform.consuming.Unstored;
import io.tierledger.platform.eventstore.EventStoreConfiguration;
import io.tierledger.tier.placement.PlacementEvent;
import io.tierledger.tier.placement.policy.Policy;
import io.tierledger.tier.placement.policy.Scorecard;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The past of one customer after another under one method, decided by the code that decides the present: scorecards and statuses in the
 * order of time, and the ends of those days at which the agenda has something.
 */
public final class Replay {
    private static final String INPUT = "past";
    private final PartitionState state = new PartitionState(EventStoreConfiguration.STORED_JSON);
    private final WhenScorecardUpdatedThenAssess scorecards;
    private final WhenStatusChangedThenApply statuses;
    private final WhenDayPassedThenAssess days;
    private final WhenMethodPublishedThenReassess publications;
    private final Effects effects;
    private final int method;
    private String customerId = "";

    public Replay(Method method, Consumer<PlacementEvent> reader) {
        Assessor assessor = new Assessor(state.methods, state.agenda);
        scorecards = new WhenScorecardUpdatedThenAssess(state, assessor);
        statuses = new WhenStatusChangedThenApply(state, assessor);
        publications = new WhenMethodPublishedThenReassess(state, assessor);
        days = new WhenDayPassedThenAssess(state, assessor, publications, new WhenOverriddenThenPlace(state, assessor));
        effects = new Unstored(event -> {
            if (event instanceof PlacementEvent placement) {
                reader.accept(placement);
            }
        });
        this.method = state.methods.indexOf(method.id());
    }

    /** Another customer, on its first day. */
    public void start(String id, LocalDate day, Policy policy) {
        customerId = id;
        state.startAfresh(day);
        state.methods.decideBy(method, policy);
    }

    public void scored(Scorecard scorecard) {
        endDaysBefore(scorecard.asOf());
        scorecards.scored(customerId, method, scorecard, effects);
    }

    /** A status as it is told; one that an order brought is without a reason. */
    public void status(PastCustomer.Said said, LocalDate on) {
        endDaysBefore(on);
        statuses.handle(
                new CustomerStatusChanged(
                        customerId, "", said.status().name(), said.byAPerson() ? INPUT : null, INPUT, on),
                INPUT,
                effects);
    }

    /** From here on another version decides, as if it had been published now. */
    public void switchTo(Policy policy, LocalDate on) {
        endDaysBefore(on);
        state.methods.decideBy(method, policy);
        publications.reassess(method, false, on);
    }

    /** Ends the days before this one, which has come. */
    public void endDaysBefore(LocalDate day) {
        int until = (int) day.toEpochDay();
        for (int next = state.agenda.next(state.businessDate());
                next < until;
                next = state.agenda.next(state.businessDate())) {
            days.handle(LocalDate.ofEpochDay(next), INPUT, effects);
        }
        state.reach(day);
    }

    /** Where the customer stands; null when it has no tier. */
    public @Nullable String tier() {
        Standing standing = standing();
        return standing == null ? null : standing.tier();
    }

    /** Since when it stands there, an epoch day. */
    public int since() {
        Standing standing = standing();
        return standing == null ? Standing.NEVER : standing.since();
    }

    /** The last scorecard, to be read by {@link #read}. */
    public byte @Nullable [] scorecard() {
        Standing standing = standing();
        return standing == null ? null : standing.scorecard;
    }

    private @Nullable Standing standing() {
        return state.change(customerId).find(method);
    }

    public static Scorecard read(byte[] scorecard, Method by) {
        return ScorecardBytes.read(scorecard, by.criteria());
    }
}
