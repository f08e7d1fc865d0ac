package io.tierledger.scoring.stage;

import io.tierledger.contracts.Amount;
import io.tierledger.contracts.customers.OrderCancelled;
import io.tierledger.contracts.customers.OrderPlaced;
import io.tierledger.platform.consuming.Effects;
import io.tierledger.platform.consuming.Input;
import io.tierledger.scoring.partition.Customer;
import io.tierledger.scoring.partition.Partition;
import io.tierledger.scoring.stage.Occasion.Cause;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Orders, cancellations and credit notes: they change the bucket of the order's own date. */
final class WhenOrderedThenMeasure {
    private final Partition partition;
    private final Scorecards scorecards;

    /** A change of one bucket: {@code sign} 1 for an order, -1 for what is taken off. */
    private record Change(
            LocalDate day,
            @Nullable String kind,
            Amount amount,
            @Nullable Amount cost,
            int sign,
            int orders) {}

    WhenOrderedThenMeasure(Partition partition, Scorecards scorecards) {
        this.partition = partition;
        this.scorecards = scorecards;
    }

    void placed(OrderPlaced order, Input input, Effects effects) {
        Change change = new Change(order.placedOn(), order.kind(), order.reporting(), order.cost(), 1, 1);
        apply(order.customerId(), change, input, effects);
    }

    void cancelled(OrderCancelled order, Input input, Effects effects) {
        Change change = new Change(order.placedOn(), order.kind(), order.amount(), order.cost(), -1, -order.orders());
        apply(order.customerId(), change, input, effects);
    }

    /** As it was published before texts were sealed. */
    void cancelled(io.tierledger.contracts.customers.v1.OrderCancelled old, Input input, Effects effects) {
        Change change = new Change(old.placedOn(), old.kind(), old.amount(), old.cost(), -1, -old.orders());
        apply(old.customerId(), change, input, effects);
    }

    private void apply(String customerId, Change change, Input input, Effects effects) {
        Customer customer = partition.customer(customerId);
        byte[] memory = customer.memory();
        int day = (int) change.day().toEpochDay();
        int kind = partition.tables().kinds().number(change.kind());
        int digits = partition.tables().digits();
        Amount cost = change.cost();
        long amount = change.sign() * Money.minor(change.amount(), digits);
        long costMinor = cost == null ? 0 : change.sign() * Money.minor(cost, digits);
        partition.count(customer, day, kind, amount, cost != null, costMinor, change.orders());
        try {
            scorecards.figuresMoved(customer);
            assess(customer, day, input, effects);
        } catch (RuntimeException defect) {
            partition.count(customer, day, kind, -amount, cost != null, -costMinor, -change.orders());
            customer.remembers(memory);
            throw defect;
        }
        partition.touch(customer);
    }

    private void assess(Customer customer, int day, Input input, Effects effects) {
        if (day < partition.businessDay()) {
            scorecards.corrected(customer, Occasion.of(effects, Cause.LATE_ORDER, input));
        } else {
            scorecards.ordered(customer, Occasion.of(effects, Cause.ORDER, input));
        }
    }
}
