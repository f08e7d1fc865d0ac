package io.tierledger.customer.relating;

import io.tierledger.contracts.Amount;
import io.tierledger.customer.customers.Customer;
import io.tierledger.customer.customers.CustomerEvent;
import io.tierledger.customer.customers.CustomerEvent.AccountManagerAssigned;
import io.tierledger.customer.customers.CustomerEvent.CustomerChanged;
import io.tierledger.customer.customers.CustomerEvent.CustomerRegistered;
import io.tierledger.customer.customers.CustomerEvent.CustomerStatusChanged;
import io.tierledger.customer.customers.CustomerEvent.WalletEstimated;
import io.tierledger.customer.customers.CustomerKind;
import io.tierledger.customer.customers.Profile;
import io.tierledger.customer.customers.Status;
import io.tierledger.platform.eventstore.StoredEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A customer as it is shown, from its own stream and therefore always the newest.
 *
 * @param version last event of its stream; the {@code ETag}
 * @param wallet estimated spend a year per product group, the whole of it under ""
 */
record CustomerPage(
        String customerId,
        @Nullable String name,
        CustomerKind kind,
        Status status,
        @Nullable String accountManagerId,
        @Nullable String parentId,
        @Nullable String territory,
        @Nullable String country,
        @Nullable LocalDate since,
        @Nullable Integer paymentDays,
        @Nullable Amount estimatedSpend,
        Map<String, Amount> wallet,
        Map<String, String> facts,
        List<Change> accountManagers,
        List<Change> statuses,
        long version) {

    /** One line of a history, oldest first. */
    record Change(
            @Nullable String from,
            @Nullable String to,
            @Nullable String reason,
            String decidedBy,
            @Nullable LocalDate asOf,
            Instant recordedAt) {}

    static Optional<CustomerPage> of(String id, List<StoredEvent> events, @Nullable String name, String currency) {
        Customer customer = Customer.UNKNOWN;
        List<Change> managers = new ArrayList<>();
        List<Change> statuses = new ArrayList<>();
        for (StoredEvent stored : events) {
            CustomerEvent event = (CustomerEvent) stored.event();
            customer = customer.evolve(event);
            note(event, stored.recordedAt(), managers, statuses);
        }
        return customer instanceof Customer.Known known
                ? Optional.of(page(id, known, name, currency, managers, statuses, events.size() - 1L))
                : Optional.empty();
    }

    private static void note(CustomerEvent event, Instant at, List<Change> managers, List<Change> statuses) {
        switch (event) {
            case CustomerRegistered e -> {
                statuses.add(new Change(null, e.status().name(), null, "registered", e.asOf(), at));
                if (e.accountManagerId() != null) {
                    managers.add(new Change(null, e.accountManagerId(), null, "registered", e.asOf(), at));
                }
            }
            case CustomerStatusChanged e ->
                statuses.add(new Change(e.from().name(), e.to().name(), e.reason(), e.decidedBy(), e.asOf(), at));
            case AccountManagerAssigned e ->
                managers.add(new Change(e.from(), e.to(), e.reason(), e.decidedBy(), e.asOf(), at));
            case CustomerChanged e -> {}
            case WalletEstimated e -> {}
        }
    }

    private static CustomerPage page(
            String id,
            Customer.Known known,
            @Nullable String name,
            String currency,
            List<Change> managers,
            List<Change> statuses,
            long version) {
        Profile p = known.profile();
        Map<String, Amount> wallet = new TreeMap<>();
        known.wallet().forEach((group, spend) -> wallet.put(group, Amount.ofMinor(spend, currency)));
        return new CustomerPage(
                id,
                name,
                p.kind(),
                known.status(),
                known.accountManagerId(),
                p.parentId(),
                p.territory(),
                p.country(),
                p.since(),
                p.paymentDays(),
                wallet.get(""),
                wallet,
                new TreeMap<>(p.facts()),
                managers,
                statuses,
                version);
    }
}
