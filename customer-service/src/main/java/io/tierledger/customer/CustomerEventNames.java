package io.tierledger.customer;

import io.tierledger.customer.clock.ClockEvent;
import io.tierledger.customer.customers.CustomerEvent;
import io.tierledger.customer.customers.PersonSaid;
import io.tierledger.customer.customers.Profile;
import io.tierledger.customer.erasing.ErasureNames;
import io.tierledger.customer.importing.runs.ImportCompleted;
import io.tierledger.customer.orders.OrderEvent;
import io.tierledger.customer.people.PeopleNames;
import io.tierledger.customer.proposals.ProposalNames;
import io.tierledger.customer.rates.RateSet;
import io.tierledger.customer.registering.AccountManagerRegistered;
import io.tierledger.platform.eventstore.Dictionary;
import io.tierledger.platform.eventstore.EventNames;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The stable words under which this service stores its events. */
final class CustomerEventNames {
    private CustomerEventNames() {}

    static EventNames all() {
        Map<String, Class<?>> all = new HashMap<>(Map.ofEntries(
                Map.entry("customer-registered", CustomerEvent.CustomerRegistered.class),
                Map.entry("customer-changed", CustomerEvent.CustomerChanged.class),
                Map.entry("customer-status-changed", CustomerEvent.CustomerStatusChanged.class),
                Map.entry("account-manager-assigned", CustomerEvent.AccountManagerAssigned.class),
                Map.entry("wallet-estimated", CustomerEvent.WalletEstimated.class),
                Map.entry("subject-erased", CustomerEvent.SubjectErased.class),
                Map.entry("account-manager-registered", AccountManagerRegistered.class),
                Map.entry("order-placed", OrderEvent.OrderPlaced.class),
                Map.entry("order-cancelled", OrderEvent.OrderCancelled.class),
                Map.entry("rate-set", RateSet.class),
                Map.entry("business-date-set", ClockEvent.BusinessDateSet.class),
                Map.entry("day-passed", ClockEvent.DayPassed.class),
                Map.entry("import-completed", ImportCompleted.class)));
        all.putAll(PeopleNames.ALL);
        all.putAll(ErasureNames.ALL);
        all.putAll(ProposalNames.ALL);
        return new EventNames(
                all, Dictionary.allBeside(CustomerService.class), Set.of(Profile.class), Set.of(PersonSaid.class));
    }
}
