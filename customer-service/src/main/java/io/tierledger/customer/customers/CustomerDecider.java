package io.tierledger.customer.customers;

import io.tierledger.contracts.Actor;
import io.tierledger.customer.customers.Customer.Known;
import io.tierledger.customer.customers.CustomerCommand.AssignAccountManager;
import io.tierledger.customer.customers.CustomerCommand.ChangeStatus;
import io.tierledger.customer.customers.CustomerCommand.EstimateWallet;
import io.tierledger.customer.customers.CustomerCommand.HandOver;
import io.tierledger.customer.customers.CustomerCommand.RegisterCustomer;
import io.tierledger.customer.customers.CustomerEvent.AccountManagerAssigned;
import io.tierledger.customer.customers.CustomerEvent.CustomerChanged;
import io.tierledger.customer.customers.CustomerEvent.CustomerRegistered;
import io.tierledger.customer.customers.CustomerEvent.CustomerStatusChanged;
import io.tierledger.customer.customers.CustomerEvent.WalletEstimated;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Decides about one customer. Nothing changes when everything is so already. */
public final class CustomerDecider {
    private CustomerDecider() {}

    public static CustomerDecision decide(CustomerCommand command, Customer customer) {
        return switch (command) {
            case RegisterCustomer register -> register(register, customer);
            case ChangeStatus change -> whenKnown(command, customer, known -> changeStatus(change, known));
            case AssignAccountManager assign -> whenKnown(command, customer, known -> assign(assign, known));
            case HandOver handOver -> handOver(handOver, customer);
            case EstimateWallet estimate -> whenKnown(command, customer, known -> estimate(estimate, known));
        };
    }

    private interface OfKnown {
        CustomerDecision decide(Known known);
    }

    private static CustomerDecision whenKnown(CustomerCommand command, Customer customer, OfKnown rule) {
        return switch (customer) {
            case Customer.Unknown none ->
                new CustomerDecision.Refused(new CustomerRefusal.NoSuchCustomer(command.customerId()));
            case Known known ->
                known.isErased()
                        ? new CustomerDecision.Refused(new CustomerRefusal.Erased(command.customerId()))
                        : rule.decide(known);
        };
    }

    private static CustomerDecision register(RegisterCustomer command, Customer customer) {
        if (command.customerId().equals(command.profile().parentId())) {
            return new CustomerDecision.Refused(new CustomerRefusal.OwnParent(command.customerId()));
        }
        if (customer instanceof Known known && known.isErased() && !known.isMadeKnownBy(command.profile())) {
            return new CustomerDecision.Refused(new CustomerRefusal.Erased(command.customerId()));
        }
        return new CustomerDecision.Changes(
                switch (customer) {
                    case Customer.Unknown none -> asNew(command);
                    case Known known -> differences(command, known);
                });
    }

    private static List<CustomerEvent> asNew(RegisterCustomer c) {
        List<CustomerEvent> events = new ArrayList<>(2);
        Status status = c.status() == null ? Status.PROSPECT : c.status();
        String manager = c.accountManager() == null ? null : c.accountManager().accountManagerId();
        events.add(new CustomerRegistered(c.customerId(), c.profile(), status, manager, c.asOf()));
        if (c.estimatedSpend() != null) {
            events.add(estimated(c, c.estimatedSpend()));
        }
        return events;
    }

    private static List<CustomerEvent> differences(RegisterCustomer c, Known known) {
        List<CustomerEvent> events = new ArrayList<>(1);
        if (!c.profile().equals(known.profile())) {
            events.add(new CustomerChanged(c.customerId(), c.profile().saidAfter(known.profile()), c.asOf()));
        }
        if (c.status() != null && c.status() != known.status()) {
            events.add(statusChanged(c, known.status(), c.status()));
        }
        if (c.accountManager() != null
                && !Objects.equals(c.accountManager().accountManagerId(), known.accountManagerId())) {
            events.add(assigned(c, known.accountManagerId(), c.accountManager().accountManagerId()));
        }
        if (c.estimatedSpend() != null
                && !c.estimatedSpend().equals(known.wallet().get(""))) {
            events.add(estimated(c, c.estimatedSpend()));
        }
        return events;
    }

    private static CustomerStatusChanged statusChanged(RegisterCustomer c, Status from, Status to) {
        PersonSaid said = c.said().status();
        return said == null
                ? new CustomerStatusChanged(c.customerId(), from, to, c.decidedBy(), c.asOf())
                : new CustomerStatusChanged(c.customerId(), from, to, said, c.asOf());
    }

    private static AccountManagerAssigned assigned(RegisterCustomer c, @Nullable String from, @Nullable String to) {
        PersonSaid said = c.said().accountManager();
        return said == null
                ? new AccountManagerAssigned(c.customerId(), from, to, c.decidedBy(), c.asOf())
                : new AccountManagerAssigned(c.customerId(), from, to, said, c.asOf());
    }

    private static WalletEstimated estimated(RegisterCustomer c, long spend) {
        PersonSaid said = c.said().estimate();
        return said == null
                ? new WalletEstimated(c.customerId(), spend, c.currency(), c.decidedBy(), c.asOf())
                : new WalletEstimated(c.customerId(), spend, c.currency(), null, said, c.asOf());
    }

    private static CustomerDecision changeStatus(ChangeStatus c, Known known) {
        return known.status() == c.to()
                ? CustomerDecision.NOTHING_CHANGES
                : CustomerDecision.change(
                        new CustomerStatusChanged(c.customerId(), known.status(), c.to(), c.said(), c.asOf()));
    }

    private static CustomerDecision assign(AssignAccountManager c, Known known) {
        if (known.status() == Status.REMOVED && c.to() != null) {
            return new CustomerDecision.Refused(new CustomerRefusal.IsRemoved(c.customerId()));
        }
        return Objects.equals(known.accountManagerId(), c.to())
                ? CustomerDecision.NOTHING_CHANGES
                : CustomerDecision.change(new AccountManagerAssigned(
                        c.customerId(), known.accountManagerId(), c.to(), c.said(), c.asOf()));
    }

    /** Who was removed stays with whom it was, as does who was erased. */
    private static CustomerDecision handOver(HandOver c, Customer customer) {
        if (customer instanceof Known known && known.isErased()) {
            return CustomerDecision.NOTHING_CHANGES;
        }
        return whenKnown(c, customer, there -> handOver(c, there));
    }

    private static CustomerDecision handOver(HandOver c, Known known) {
        return known.status() == Status.REMOVED || !c.from().equals(known.accountManagerId())
                ? CustomerDecision.NOTHING_CHANGES
                : CustomerDecision.change(new AccountManagerAssigned(
                        c.customerId(), c.from(), c.to(), Actor.handOver(c.handOverId()), c.asOf()));
    }

    private static CustomerDecision estimate(EstimateWallet c, Known known) {
        Long present = known.wallet().get(c.productGroup() == null ? "" : c.productGroup());
        return present != null && present == c.estimatedSpend()
                ? CustomerDecision.NOTHING_CHANGES
                : CustomerDecision.change(new WalletEstimated(
                        c.customerId(), c.estimatedSpend(), c.currency(), c.productGroup(), c.said(), c.asOf()));
    }
}
