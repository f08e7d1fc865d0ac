package io.tierledger.scoring.stage;

import io.tierledger.contracts.Amount;
import io.tierledger.contracts.customers.CustomerStatus;
import io.tierledger.platform.consuming.Effects;
import io.tierledger.platform.consuming.Input;
import io.tierledger.scoring.measuring.Facts;
import io.tierledger.scoring.partition.Customer;
import io.tierledger.scoring.partition.InForce;
import io.tierledger.scoring.partition.Partition;
import io.tierledger.scoring.scorecards.MethodRules;
import io.tierledger.scoring.stage.Occasion.Cause;
import org.jspecify.annotations.Nullable;

/** Facts about a customer: that it exists, its status, its wallet, how it pays. */
final class WhenFactKnownThenScore {
    private final Partition partition;
    private final Scorecards scorecards;

    WhenFactKnownThenScore(Partition partition, Scorecards scorecards) {
        this.partition = partition;
        this.scorecards = scorecards;
    }

    void registered(
            String customerId,
            String status,
            @Nullable Integer paymentDays,
            @Nullable String accountManagerId,
            Input input,
            Effects effects) {
        Customer customer = partition.customer(customerId);
        String accountManager = partition.customers().accountManager(accountManagerId);
        customer.isRegistered(status, days(paymentDays), accountManager, partition.businessDay());
        moved(customer, input, effects);
    }

    /** Moves no score; it says whose list a missing judgement is on. */
    void assigned(String customerId, @Nullable String to) {
        Customer customer = partition.customer(customerId);
        customer.isLookedAfterBy(partition.customers().accountManager(to));
        partition.customers().changed(customer);
    }

    void changed(String customerId, @Nullable Integer paymentDays, Input input, Effects effects) {
        Customer customer = partition.customer(customerId);
        customer.pays(days(paymentDays), partition.businessDay());
        moved(customer, input, effects);
    }

    /** Only an estimate of the whole wallet counts; those of single product groups are shown elsewhere. */
    void estimated(String customerId, Amount spend, @Nullable String productGroup, Input input, Effects effects) {
        if (productGroup != null) {
            return;
        }
        Customer customer = partition.customer(customerId);
        long wallet = Money.minor(spend, partition.tables().digits());
        customer.isThoughtToSpend(wallet, partition.businessDay());
        moved(customer, input, effects);
    }

    /** @param byAPerson who declared it, with a reason */
    void statusChanged(String customerId, String to, boolean byAPerson, Input input, Effects effects) {
        Customer customer = partition.customer(customerId);
        CustomerStatus before = customer.status();
        partition.customers().changed(customer);
        if (to.equals("REMOVED")) {
            customer.isLetGo(to, byAPerson, partition.businessDay());
            return;
        }
        if (customer.becomes(to, byAPerson, partition.businessDay())) {
            moved(customer, input, effects);
        }
        comesBack(customer, before);
    }

    /** Whoever comes back to a method that waits for reviews is placed afresh at the coming month end: that is its last assessment then. */
    private void comesBack(Customer customer, CustomerStatus before) {
        for (InForce method : partition.methods().all()) {
            MethodRules rules = method.rules();
            if (rules.waitsForReview()
                    && method.isPublishedFor(customer)
                    && !rules.places(before, customer.everOrdered())
                    && rules.places(customer.status(), customer.everOrdered())) {
                method.layout().enteringAgain(customer.memoryAnew());
                partition.attention().enters(customer);
            }
        }
    }

    private void moved(Customer customer, Input input, Effects effects) {
        partition.touch(customer);
        scorecards.figuresMoved(customer);
        if (partition.hasBegun()) {
            scorecards.now(customer, Occasion.of(effects, Cause.FACT, input));
        } else {
            partition.attention().awaitsBeginning(customer);
        }
    }

    private static int days(@Nullable Integer days) {
        return days == null ? (int) Facts.UNKNOWN : days;
    }
}
