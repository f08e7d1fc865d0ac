package io.tierledger.scoring.assessing;

import io.tierledger.contracts.customers.AccountManagerAssigned;
import io.tierledger.contracts.customers.CustomerChanged;
import io.tierledger.contracts.customers.CustomerRegistered;
import io.tierledger.contracts.customers.CustomerStatusChanged;
import io.tierledger.contracts.customers.WalletEstimated;
import io.tierledger.platform.consuming.Effects;
import io.tierledger.platform.consuming.Input;
import io.tierledger.scoring.assessing.Occasion.Cause;
import io.tierledger.scoring.measuring.Facts;
import org.jspecify.annotations.Nullable;

/** Facts about a customer: that it exists, its status, its wallet, how it pays. */
final class WhenFactKnownThenScore {
    private final Partition partition;
    private final Scorecards scorecards;

    WhenFactKnownThenScore(Partition partition, Scorecards scorecards) {
        this.partition = partition;
        this.scorecards = scorecards;
    }

    void registered(CustomerRegistered event, Input input, Effects effects) {
        Customer customer = partition.customer(event.customerId());
        customer.flags |= Customer.KNOWN | flag(event.status());
        customer.paymentDays = days(event.paymentDays());
        customer.accountManager = partition.accountManager(event.accountManagerId());
        tell(customer, FactHistory.STATUS, FactHistory.status(event.status(), true));
        if (customer.paymentDays != Facts.UNKNOWN) {
            tell(customer, FactHistory.PAYMENT_DAYS, customer.paymentDays);
        }
        moved(customer, input, effects);
    }

    private void tell(Customer customer, int kind, long value) {
        customer.facts = customer.facts.and(kind, partition.businessDay, value);
    }

    /** Moves no score; it says whose list a missing judgement is on. */
    void assigned(AccountManagerAssigned event) {
        Customer customer = partition.customer(event.customerId());
        customer.accountManager = partition.accountManager(event.to());
        partition.changed(customer);
    }

    void changed(CustomerChanged event, Input input, Effects effects) {
        Customer customer = partition.customer(event.customerId());
        int before = customer.paymentDays;
        customer.paymentDays = days(event.paymentDays());
        if (customer.paymentDays != before) {
            tell(customer, FactHistory.PAYMENT_DAYS, customer.paymentDays);
        }
        moved(customer, input, effects);
    }

    /** Only an estimate of the whole wallet counts; those of single product groups are shown elsewhere. */
    void estimated(WalletEstimated event, Input input, Effects effects) {
        if (event.productGroup() != null) {
            return;
        }
        Customer customer = partition.customer(event.customerId());
        customer.wallet = Money.minor(event.estimatedSpend(), partition.bench.digits());
        tell(customer, FactHistory.WALLET, customer.wallet);
        moved(customer, input, effects);
    }

    void statusChanged(CustomerStatusChanged event, Input input, Effects effects) {
        Customer customer = partition.customer(event.customerId());
        if (event.to().equals("REMOVED")) {
            letGo(customer, event);
            return;
        }
        int before = customer.flags;
        tell(customer, FactHistory.STATUS, FactHistory.status(event.to(), event.reason() != null));
        partition.changed(customer);
        customer.flags = before & ~Customer.REMOVED | Customer.KNOWN | flag(event.to());
        if (customer.flags != before) {
            moved(customer, input, effects);
        }
    }

    /**
     * Nothing is said of it any more, and what was said is void; but its orders, judgements and facts stay and go on being written down,
     * so that a customer that comes back is measured by all that it bought.
     */
    private void letGo(Customer customer, CustomerStatusChanged event) {
        tell(customer, FactHistory.STATUS, FactHistory.status(event.to(), event.reason() != null));
        customer.flags |= Customer.REMOVED | Customer.KNOWN;
        customer.memory = new byte[0];
        partition.changed(customer);
    }

    private void moved(Customer customer, Input input, Effects effects) {
        partition.touch(customer);
        if (partition.hasBegun()) {
            scorecards.now(customer, Occasion.of(effects, Cause.FACT, input));
        } else {
            partition.agenda.add(Partition.NEVER, customer.index);
        }
    }

    private static int flag(String status) {
        return switch (status) {
            case "ACTIVE" -> Customer.WAS_ACTIVE;
            case "REMOVED" -> Customer.REMOVED;
            default -> 0;
        };
    }

    private static int days(@Nullable Integer days) {
        return days == null ? (int) Facts.UNKNOWN : days;
    }
}
