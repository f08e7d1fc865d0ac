package io.tierledger.customer.relating;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
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
import io.tierledger.sealing.Opened;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    /**
     * One line of a history, oldest first.
     *
     * @param sealed why neither a name nor a reason is shown though a person decided: {@code erased}, or for now {@code unavailable}
     * @param given position of the event that holds both; null where they are in clear, and where no person decided
     */
    record Change(
            @Nullable String from,
            @Nullable String to,
            @Nullable String reason,
            @Nullable String decidedBy,
            @Nullable LocalDate asOf,
            Instant recordedAt,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String sealed,

            @JsonIgnore @Nullable Long given) {

        private static Change inClear(
                @Nullable String from,
                @Nullable String to,
                @Nullable String reason,
                @Nullable String decidedBy,
                @Nullable LocalDate asOf,
                Instant at) {
            return new Change(from, to, reason, decidedBy, asOf, at, null, null);
        }

        private static Change of(CustomerStatusChanged e, StoredEvent stored) {
            Long given = e.said() == null ? null : stored.position();
            return new Change(
                    e.from().name(),
                    e.to().name(),
                    e.reason(),
                    e.decidedBy(),
                    e.asOf(),
                    stored.recordedAt(),
                    null,
                    given);
        }

        private Change told(Map<Long, Opened> texts) {
            if (given == null) {
                return this;
            }
            Opened opened = texts.getOrDefault(given, Opened.Gone.UNAVAILABLE);
            return new Change(
                    from,
                    to,
                    opened.member(StatusText.REASON),
                    opened.member(StatusText.BY),
                    asOf,
                    recordedAt,
                    opened.why(),
                    given);
        }
    }

    static Optional<CustomerPage> of(String id, List<StoredEvent> events, @Nullable String name, String currency) {
        Customer customer = Customer.UNKNOWN;
        List<Change> managers = new ArrayList<>();
        List<Change> statuses = new ArrayList<>();
        for (StoredEvent stored : events) {
            CustomerEvent event = (CustomerEvent) stored.event();
            customer = customer.evolve(event);
            note(event, stored, managers, statuses);
        }
        return customer instanceof Customer.Known known
                ? Optional.of(page(id, known, name, currency, managers, statuses, events.size() - 1L))
                : Optional.empty();
    }

    /** Positions of the events that hold what persons said, which {@link #told} adds. */
    List<Long> given() {
        return statuses.stream().map(Change::given).filter(Objects::nonNull).toList();
    }

    CustomerPage told(Map<Long, Opened> texts) {
        return new CustomerPage(
                customerId,
                name,
                kind,
                status,
                accountManagerId,
                parentId,
                territory,
                country,
                since,
                paymentDays,
                estimatedSpend,
                wallet,
                facts,
                accountManagers,
                statuses.stream().map(change -> change.told(texts)).toList(),
                version);
    }

    private static void note(CustomerEvent event, StoredEvent stored, List<Change> managers, List<Change> statuses) {
        Instant at = stored.recordedAt();
        switch (event) {
            case CustomerRegistered e -> {
                statuses.add(Change.inClear(null, e.status().name(), null, "registered", e.asOf(), at));
                if (e.accountManagerId() != null) {
                    managers.add(Change.inClear(null, e.accountManagerId(), null, "registered", e.asOf(), at));
                }
            }
            case CustomerStatusChanged e -> statuses.add(Change.of(e, stored));
            case AccountManagerAssigned e ->
                managers.add(Change.inClear(e.from(), e.to(), e.reason(), e.decidedBy(), e.asOf(), at));
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
