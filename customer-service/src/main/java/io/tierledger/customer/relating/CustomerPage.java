package io.tierledger.customer.relating;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.tierledger.contracts.Actor;
import io.tierledger.contracts.Amount;
import io.tierledger.customer.accepting.History;
import io.tierledger.customer.customers.Customer;
import io.tierledger.customer.customers.CustomerEvent;
import io.tierledger.customer.customers.CustomerEvent.AccountManagerAssigned;
import io.tierledger.customer.customers.CustomerEvent.CustomerChanged;
import io.tierledger.customer.customers.CustomerEvent.CustomerRegistered;
import io.tierledger.customer.customers.CustomerEvent.CustomerStatusChanged;
import io.tierledger.customer.customers.CustomerEvent.SubjectErased;
import io.tierledger.customer.customers.CustomerEvent.WalletEstimated;
import io.tierledger.customer.customers.CustomerKind;
import io.tierledger.customer.customers.Decided;
import io.tierledger.customer.customers.Profile;
import io.tierledger.customer.customers.Status;
import io.tierledger.customer.naming.PersonalTexts;
import io.tierledger.customer.saying.Saying;
import io.tierledger.platform.eventstore.StoredEvent;
import io.tierledger.sealing.GivesText;
import io.tierledger.sealing.Opened;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A customer as it is shown, from its own stream and therefore always the newest.
 *
 * @param version last event of its stream; the {@code ETag}
 * @param wallet estimated spend a year per product group, the whole of it under ""
 * @param facts extra columns; null where they cannot be shown
 * @param sealed why neither name nor extra columns are shown: {@code erased}, or for now {@code unavailable}
 * @param erasedOn day on which they were erased, in the zone of the installation
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
        @Nullable Map<String, String> facts,
        List<Change> accountManagers,
        List<Change> statuses,
        long version,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String sealed,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LocalDate erasedOn,

        @JsonIgnore Opened texts) {

    /**
     * One line of a history, oldest first.
     *
     * @param decidedBy the id of who was signed in, a typed name, or a word of what it came of
     * @param typed true where it is a name that was typed by somebody who was not signed in, else null
     * @param sealed why neither a name nor a reason is shown though a person decided: {@code erased}, or for now {@code unavailable}
     * @param given position of the event that holds both; null where they are in clear, and where no person decided
     */
    record Change(
            @Nullable String from,
            @Nullable String to,
            @Nullable String reason,
            @Nullable String decidedBy,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Boolean typed,

            @Nullable LocalDate asOf,
            Instant recordedAt,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String sealed,

            @JsonIgnore @Nullable Long given) {

        private static Change registered(String to, @Nullable LocalDate asOf, Instant at) {
            return new Change(null, to, null, "registered", null, asOf, at, null, null);
        }

        private static Change of(
                @Nullable String from,
                @Nullable String to,
                Decided decided,
                @Nullable LocalDate asOf,
                StoredEvent stored) {
            Long given = decided.said() == null ? null : stored.position();
            Boolean typed = decided.decidedBy() != null && decided.actor().equals(Actor.NAME) ? true : null;
            return new Change(
                    from, to, decided.reason(), decided.decidedBy(), typed, asOf, stored.recordedAt(), null, given);
        }

        private Change told(Map<Long, Opened> texts) {
            if (given == null) {
                return this;
            }
            Opened opened = texts.getOrDefault(given, Opened.Gone.UNAVAILABLE);
            return new Change(
                    from,
                    to,
                    opened.member(Saying.REASON),
                    opened.member(GivesText.BY),
                    opened.isTyped(),
                    asOf,
                    recordedAt,
                    opened.why(),
                    given);
        }
    }

    /**
     * @param texts opens name and extra columns
     * @param zone of the day on which they were erased
     */
    static Optional<CustomerPage> of(
            String id, List<StoredEvent> events, Function<Profile, Opened> texts, String currency, ZoneId zone) {
        Customer customer = Customer.UNKNOWN;
        List<Change> managers = new ArrayList<>();
        List<Change> statuses = new ArrayList<>();
        for (StoredEvent stored : events) {
            CustomerEvent event = (CustomerEvent) stored.event();
            customer = customer.evolve(event);
            note(event, stored, managers, statuses);
        }
        if (!(customer instanceof Customer.Known known)) {
            return Optional.empty();
        }
        LocalDate erasedOn = known.isErased() ? History.erasedOn(events, zone) : null;
        Opened opened = known.isErased() ? Opened.Gone.ERASED : texts.apply(known.profile());
        return Optional.of(page(id, known, opened, currency, managers, statuses, erasedOn, events.size() - 1L));
    }

    /** Positions of the events that hold what persons said, which {@link #told} adds. */
    List<Long> given() {
        return Stream.concat(accountManagers.stream(), statuses.stream())
                .map(Change::given)
                .filter(Objects::nonNull)
                .toList();
    }

    CustomerPage told(Map<Long, Opened> said) {
        return with(
                parentId,
                accountManagers.stream().map(change -> change.told(said)).toList(),
                statuses.stream().map(change -> change.told(said)).toList());
    }

    CustomerPage withoutParent() {
        return with(null, accountManagers, statuses);
    }

    private CustomerPage with(@Nullable String parent, List<Change> ofManagers, List<Change> ofStatuses) {
        return new CustomerPage(
                customerId,
                name,
                kind,
                status,
                accountManagerId,
                parent,
                territory,
                country,
                since,
                paymentDays,
                estimatedSpend,
                wallet,
                facts,
                ofManagers,
                ofStatuses,
                version,
                sealed,
                erasedOn,
                texts);
    }

    private static void note(CustomerEvent event, StoredEvent stored, List<Change> managers, List<Change> statuses) {
        switch (event) {
            case CustomerRegistered e -> {
                Instant at = stored.recordedAt();
                statuses.add(Change.registered(e.status().name(), e.asOf(), at));
                if (e.accountManagerId() != null) {
                    managers.add(Change.registered(e.accountManagerId(), e.asOf(), at));
                }
            }
            case CustomerStatusChanged e ->
                statuses.add(Change.of(e.from().name(), e.to().name(), e, e.asOf(), stored));
            case AccountManagerAssigned e -> managers.add(Change.of(e.from(), e.to(), e, e.asOf(), stored));
            case CustomerChanged e -> {}
            case SubjectErased e -> {}
            case WalletEstimated e -> {}
        }
    }

    private static CustomerPage page(
            String id,
            Customer.Known known,
            Opened texts,
            String currency,
            List<Change> managers,
            List<Change> statuses,
            @Nullable LocalDate erasedOn,
            long version) {
        Profile p = known.profile();
        Map<String, Amount> wallet = new TreeMap<>();
        known.wallet().forEach((group, spend) -> wallet.put(group, Amount.ofMinor(spend, currency)));
        return new CustomerPage(
                id,
                texts.member(PersonalTexts.NAME),
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
                texts instanceof Opened.Text shown ? PersonalTexts.facts(shown.members()) : null,
                managers,
                statuses,
                version,
                texts.why(),
                erasedOn,
                texts);
    }
}
