package io.tierledger.customer.proposing;

import io.tierledger.customer.accepting.CurrentClock;
import io.tierledger.customer.accepting.History;
import io.tierledger.customer.customers.Customer;
import io.tierledger.customer.customers.PersonSaid;
import io.tierledger.customer.customers.Status;
import io.tierledger.customer.proposals.Matter;
import io.tierledger.customer.proposals.ProposalEvent;
import io.tierledger.customer.proposals.ProposalEvent.DecisionProposed;
import io.tierledger.customer.proposals.ProposalEvent.ProposalClosed;
import io.tierledger.customer.proposals.Proposals;
import io.tierledger.platform.eventstore.NewEvent;
import io.tierledger.platform.eventstore.StoredEvent;
import io.tierledger.platform.eventstore.StreamDecisions;
import io.tierledger.platform.web.Refused;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Where it is written what is put forward about a customer: decided on the customer as it is then; blocking. */
final class ProposalDesk {
    private final StreamDecisions decisions;
    private final CurrentClock clock;

    ProposalDesk(StreamDecisions decisions, CurrentClock clock) {
        this.decisions = decisions;
        this.clock = clock;
    }

    /** @param customer as it was when it was put forward */
    record Stored(Customer.Known customer, DecisionProposed proposed) {}

    static List<StoredEvent> ofTheCustomer(String customerId, Map<String, List<StoredEvent>> read) {
        return read.getOrDefault(Customer.stream(customerId), List.of());
    }

    /** How a customer stands in a matter: its status, or its account manager. */
    static @Nullable String present(Matter matter, Customer.Known customer) {
        return switch (matter) {
            case STATUS -> customer.status().name();
            case ACCOUNT_MANAGER -> customer.accountManagerId();
        };
    }

    /**
     * Takes the place of what was put forward before in the same matter.
     *
     * @param to a status, or an account manager that is known; null for nobody
     * @param version of the customer that was read; null where that does not matter
     * @return what was stored, of the customer as it was then
     * @throws Refused 404 without such a customer, 409 {@code removed} or {@code already-erased}, 412 {@code stale-version}, 422
     *     {@code is-so-already}
     */
    Stored propose(String customerId, Matter matter, @Nullable String to, @Nullable Long version, PersonSaid said) {
        AtomicReference<Stored> stored = new AtomicReference<>();
        decisions.write(Proposals.streams(customerId), read -> {
            List<StoredEvent> events = ofTheCustomer(customerId, read);
            Customer.Known customer = known(customerId, events);
            mustBe(version, events.size() - 1L);
            mustBePossible(matter, to, customerId, customer);
            DecisionProposed proposed =
                    new DecisionProposed(customerId, UUID.randomUUID().toString(), matter, to, clock.date(), said);
            stored.set(new Stored(customer, proposed));
            return List.of(event(proposed));
        });
        return Objects.requireNonNull(stored.get());
    }

    /**
     * @param proposalId of the proposal that was read; null for whichever waits
     * @param version of the customer that was read; null where that does not matter
     * @throws Refused 404 where nothing waits, 412 {@code stale-version} where another does, or the customer has moved
     */
    void close(String customerId, Matter matter, @Nullable String proposalId, @Nullable Long version, PersonSaid said) {
        decisions.write(Proposals.streams(customerId), read -> {
            mustBe(version, ofTheCustomer(customerId, read).size() - 1L);
            DecisionProposed proposed = waiting(customerId, matter, read).proposed();
            if (proposalId != null && !proposalId.equals(proposed.proposalId())) {
                throw Refused.stale("Another proposal waits: " + proposed.proposalId() + ".");
            }
            return List.of(event(new ProposalClosed(customerId, proposed.proposalId(), matter, clock.date(), said)));
        });
    }

    private static Proposals.Waiting waiting(String customerId, Matter matter, Map<String, List<StoredEvent>> read) {
        known(customerId, ofTheCustomer(customerId, read));
        return Proposals.of(customerId, read)
                .of(matter)
                .orElseThrow(() -> Refused.notFound("proposal of customer", customerId));
    }

    /** @throws Refused 404 */
    static Customer.Known known(String customerId, List<StoredEvent> events) {
        if (History.customer(events) instanceof Customer.Known known) {
            return known;
        }
        throw Refused.notFound("customer", customerId);
    }

    private static void mustBe(@Nullable Long read, long version) {
        if (read != null && read != version) {
            throw Refused.stale("The customer has version " + version + ", not " + read + ".");
        }
    }

    private static void mustBePossible(Matter matter, @Nullable String to, String customerId, Customer.Known customer) {
        if (customer.isErased()) {
            throw Refused.conflict("already-erased", "What is known of customer " + customerId + " was erased.");
        }
        if (matter == Matter.ACCOUNT_MANAGER && customer.status() == Status.REMOVED && to != null) {
            throw Refused.conflict("removed", "Customer " + customerId + " is removed.");
        }
        if (Objects.equals(to, present(matter, customer))) {
            throw Refused.invalid(matter == Matter.STATUS ? "status" : "accountManagerId", "is-so-already");
        }
    }

    private static NewEvent event(ProposalEvent event) {
        return new NewEvent(event.stream(), event);
    }
}
