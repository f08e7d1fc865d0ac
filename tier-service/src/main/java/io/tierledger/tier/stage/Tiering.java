package io.tierledger.tier.stage;

import io.tierledger.contracts.customers.AccountManagerAssigned;
import io.tierledger.contracts.customers.CustomerRegistered;
import io.tierledger.contracts.customers.CustomerStatusChanged;
import io.tierledger.contracts.customers.DayPassed;
import io.tierledger.contracts.customers.ImportCompleted;
import io.tierledger.contracts.customers.SubjectErased;
import io.tierledger.contracts.scores.MethodPublished;
import io.tierledger.contracts.scores.ScorecardUpdated;
import io.tierledger.platform.consuming.Effects;
import io.tierledger.platform.consuming.Input;
import io.tierledger.platform.eventstore.StoredEvent;
import io.tierledger.tier.events.CaseDecided;
import io.tierledger.tier.events.CaseDefended;
import io.tierledger.tier.events.CasesDecided;
import io.tierledger.tier.events.OverrideLifted;
import io.tierledger.tier.events.OverrideSet;
import io.tierledger.tier.events.ReviewClosing;
import io.tierledger.tier.events.ReviewOpened;
import io.tierledger.tier.partition.Partition;
import io.tierledger.tier.placement.policy.Scorecard;
import java.time.LocalDate;

/** What is decided about a partition's customers, input by input: for the stage, and for whoever tells their past. */
public final class Tiering {
    private final Partition partition;
    private final WhenScorecardUpdatedThenAssess scorecards;
    private final WhenStatusChangedThenApply statuses;
    private final WhenDayPassedThenAssess days;
    private final WhenMethodPublishedThenReassess publications;
    private final WhenOverriddenThenPlace overrides;
    private final WhenReviewedThenPlace reviews;

    /** For whoever tells the past, in which no review is closed. */
    public Tiering(Partition partition) {
        this(partition, 0);
    }

    /** @param number of the partition, from 0 */
    Tiering(Partition partition, int number) {
        this.partition = partition;
        Cases cases = new Cases(partition.methods());
        Assessor assessor = new Assessor(partition, cases);
        reviews = new WhenReviewedThenPlace(partition, assessor, cases, number);
        scorecards = new WhenScorecardUpdatedThenAssess(partition, assessor);
        statuses = new WhenStatusChangedThenApply(partition, assessor);
        publications = new WhenMethodPublishedThenReassess(partition, assessor);
        overrides = new WhenOverriddenThenPlace(partition, assessor);
        days = new WhenDayPassedThenAssess(partition, assessor, publications, overrides);
    }

    void handle(Input input, Effects effects) {
        switch (input.event()) {
            case ScorecardUpdated updated -> scorecards.handle(updated, input.name(), effects);
            case io.tierledger.contracts.scores.v1.ScorecardUpdated old ->
                scorecards.handle(old, input.name(), effects);
            case DayPassed passed -> days.handle(passed.day(), input.name(), effects);
            case CustomerRegistered registered ->
                statuses.register(
                        registered.customerId(),
                        registered.status(),
                        registered.accountManagerId(),
                        registered.asOf(),
                        input.name(),
                        effects);
            case io.tierledger.contracts.customers.v1.CustomerRegistered old ->
                statuses.register(
                        old.customerId(), old.status(), old.accountManagerId(), old.asOf(), input.name(), effects);
            case CustomerStatusChanged changed -> statuses.handle(StatusTold.of(changed), input.name(), effects);
            case io.tierledger.contracts.customers.v1.CustomerStatusChanged old ->
                statuses.handle(StatusTold.of(old), input.name(), effects);
            case AccountManagerAssigned assigned -> partition.assign(assigned.customerId(), assigned.to());
            case io.tierledger.contracts.customers.v1.AccountManagerAssigned old ->
                partition.assign(old.customerId(), old.to());
            case MethodPublished published -> publications.handle(published, input.data(), input.name(), effects);
            case ImportCompleted completed -> {}
            case SubjectErased erased -> {}
            default -> throw new IllegalStateException("nobody handles " + input.type());
        }
    }

    void given(StoredEvent given, Effects effects) {
        String input = "tier/" + given.position();
        switch (given.event()) {
            case OverrideSet set -> overrides.set(set, input, effects);
            case OverrideLifted lifted -> overrides.lifted(lifted, input, effects);
            case ReviewOpened opened -> reviews.opened(opened, effects);
            case CaseDefended defended -> reviews.defended(defended, given.position());
            case CaseDecided decided -> reviews.decided(decided, given.position());
            case CasesDecided decided -> reviews.decided(decided, given.position());
            case ReviewClosing closing -> reviews.closing(closing, effects);
            default -> throw new IllegalStateException("nobody handles " + given.name());
        }
    }

    /** @param method its place among the methods of the partition */
    public void scored(String customerId, int method, Scorecard scorecard, Effects effects) {
        scorecards.scored(customerId, method, scorecard, effects);
    }

    /** @param input what is to be named as the cause */
    public void statusChanged(StatusTold changed, String input, Effects effects) {
        statuses.handle(changed, input, effects);
    }

    /** @param input what is to be named as the cause */
    public void dayPassed(LocalDate day, String input, Effects effects) {
        days.handle(day, input, effects);
    }

    /** Another version of a method decides from here on. */
    public void switched(int method, LocalDate today) {
        publications.reassess(method, false, today);
    }
}
