package io.tierledger.scoring.stage;

import io.tierledger.contracts.customers.AccountManagerAssigned;
import io.tierledger.contracts.customers.CustomerChanged;
import io.tierledger.contracts.customers.CustomerRegistered;
import io.tierledger.contracts.customers.CustomerStatusChanged;
import io.tierledger.contracts.customers.DayPassed;
import io.tierledger.contracts.customers.OrderCancelled;
import io.tierledger.contracts.customers.OrderPlaced;
import io.tierledger.contracts.customers.WalletEstimated;
import io.tierledger.platform.consuming.Effects;
import io.tierledger.platform.consuming.Input;
import io.tierledger.platform.consuming.PartitionProcess;
import io.tierledger.platform.eventstore.StoredEvent;
import io.tierledger.scoring.events.CriterionJudged;
import io.tierledger.scoring.events.JudgementEvents;
import io.tierledger.scoring.events.LeadingMethodChosen;
import io.tierledger.scoring.events.MethodPublished;
import io.tierledger.scoring.events.Publications;
import io.tierledger.scoring.partition.Asked;
import io.tierledger.scoring.partition.OwnStandings;
import io.tierledger.scoring.partition.Partition;
import io.tierledger.scoring.partition.saved.Saving;
import io.tierledger.scoring.scorecards.When;
import io.tierledger.scoring.stage.Occasion.Cause;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One partition of the stage. Its methods exclude each other, so that a question from outside ({@link #ask}) sees the partition between
 * two inputs.
 */
public final class ScoringProcess implements PartitionProcess, Asked {
    private final Partition partition;
    private final WhenOrderedThenMeasure orders;
    private final WhenFactKnownThenScore facts;
    private final WhenJudgedThenScore judgements;
    private final WhenDayPassedThenScore days;
    private final WhenMethodPublishedThenRescore methods;
    private final OwnStandings standings;
    private final Saving saving;

    public ScoringProcess(int number, int digits, Publications publications, JudgementEvents given) {
        partition = new Partition(number, digits);
        Scorecards scorecards = new Scorecards(partition);
        orders = new WhenOrderedThenMeasure(partition, scorecards);
        facts = new WhenFactKnownThenScore(partition, scorecards);
        judgements = new WhenJudgedThenScore(partition, scorecards);
        days = new WhenDayPassedThenScore(partition, scorecards);
        methods = new WhenMethodPublishedThenRescore(partition, scorecards);
        standings = new OwnStandings(partition);
        saving = new Saving(partition, publications, given);
    }

    @Override
    public synchronized void handle(Input input, Effects effects) {
        partition.takesIn(input.sequence());
        switch (input.event()) {
            case OrderPlaced order -> {
                reach(order.asOf(), input, effects);
                orders.placed(order, input, effects);
            }
            case OrderCancelled order -> {
                reach(order.asOf(), input, effects);
                orders.cancelled(order, input, effects);
            }
            case io.tierledger.contracts.customers.v1.OrderCancelled old -> {
                reach(old.asOf(), input, effects);
                orders.cancelled(old, input, effects);
            }
            case CustomerRegistered customer -> {
                reach(customer.asOf(), input, effects);
                facts.registered(
                        customer.customerId(),
                        customer.status(),
                        customer.paymentDays(),
                        customer.accountManagerId(),
                        input,
                        effects);
            }
            case io.tierledger.contracts.customers.v1.CustomerRegistered old -> {
                reach(old.asOf(), input, effects);
                facts.registered(
                        old.customerId(), old.status(), old.paymentDays(), old.accountManagerId(), input, effects);
            }
            case CustomerChanged customer -> {
                reach(customer.asOf(), input, effects);
                facts.changed(customer.customerId(), customer.paymentDays(), input, effects);
            }
            case io.tierledger.contracts.customers.v1.CustomerChanged old -> {
                reach(old.asOf(), input, effects);
                facts.changed(old.customerId(), old.paymentDays(), input, effects);
            }
            case CustomerStatusChanged status ->
                statusChanged(status.customerId(), status.to(), status.declared(), status.asOf(), input, effects);
            case io.tierledger.contracts.customers.v1.CustomerStatusChanged old ->
                statusChanged(old.customerId(), old.to(), old.reason() != null, old.asOf(), input, effects);
            case AccountManagerAssigned assigned -> facts.assigned(assigned.customerId(), assigned.to());
            case io.tierledger.contracts.customers.v1.AccountManagerAssigned old ->
                facts.assigned(old.customerId(), old.to());
            case WalletEstimated wallet -> {
                reach(wallet.asOf(), input, effects);
                facts.estimated(wallet.customerId(), wallet.estimatedSpend(), wallet.productGroup(), input, effects);
            }
            case io.tierledger.contracts.customers.v1.WalletEstimated old -> {
                reach(old.asOf(), input, effects);
                facts.estimated(old.customerId(), old.estimatedSpend(), old.productGroup(), input, effects);
            }
            case DayPassed day -> {
                days.passed(day.day(), input, effects);
                methods.dayBegins(Occasion.of(effects, Cause.POLICY, input));
            }
            default -> {}
        }
    }

    private void statusChanged(
            String customerId, String to, boolean byAPerson, @Nullable LocalDate asOf, Input input, Effects effects) {
        reach(asOf, input, effects);
        facts.statusChanged(customerId, to, byAPerson, input, effects);
    }

    /** The business date is what the clock's owner says it is; it never goes back. */
    private void reach(@Nullable LocalDate asOf, Input input, Effects effects) {
        if (asOf != null && asOf.toEpochDay() > partition.businessDay()) {
            partition.reach((int) asOf.toEpochDay());
            methods.dayBegins(Occasion.of(effects, Cause.POLICY, input));
        }
    }

    @Override
    public synchronized void given(StoredEvent given, Effects effects) {
        partition.takesInAGiven();
        switch (given.event()) {
            case CriterionJudged judged ->
                judgements.judged(judged, given.position(), Occasion.of(effects, Cause.JUDGEMENT, given));
            case MethodPublished published -> methods.published(published, Occasion.of(effects, Cause.POLICY, given));
            case LeadingMethodChosen chosen -> methods.chosen(chosen, effects);
            default -> {}
        }
    }

    @Override
    public synchronized Optional<Contribution> gathers(Input input) {
        if (input.event() instanceof DayPassed(LocalDate day)
                && When.isMonthEnd(day)
                && partition.methods().anyRanked()) {
            return Optional.of(new Contribution("ranking:" + day, standings.word((int) day.toEpochDay())));
        }
        return Optional.empty();
    }

    @Override
    public synchronized Map<String, byte[]> takeChanged() {
        return saving.takeChanged();
    }

    @Override
    public synchronized void restore(String key, byte[] document) {
        saving.restore(key, document);
    }

    @Override
    public synchronized void restored() {
        saving.restored();
    }

    @Override
    public synchronized <T> T ask(Function<Partition, T> question) {
        return question.apply(partition);
    }
}
