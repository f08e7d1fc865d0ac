package io.tierledger.customer.proposals;

import io.tierledger.contracts.Sealed;
import io.tierledger.customer.customers.PersonSaid;
import io.tierledger.sealing.GivesText;
import io.tierledger.sealing.Place;
import io.tierledger.sealing.Subject;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was put forward about a customer, and what was taken back or declined; stream {@code proposals:<customer id>}. That it was carried out
 * is said by the customer's own events. {@code asOf} is the business date, null before there is one.
 */
public sealed interface ProposalEvent extends GivesText {
    /** Member of the sealed text: a frozen word. */
    String REASON = "reason";

    String customerId();

    Matter matter();

    PersonSaid said();

    default String stream() {
        return stream(customerId());
    }

    static String stream(String customerId) {
        return "proposals:" + customerId;
    }

    @Override
    default Sealed sealed() {
        return said().sealed();
    }

    @Override
    default String actor() {
        return said().actor();
    }

    /**
     * Takes the place of what was put forward before in the same matter.
     *
     * @param proposalId a UUID
     * @param to a {@link io.tierledger.customer.customers.Status}, or the id of an account manager; null for nobody
     */
    record DecisionProposed(
            String customerId,
            String proposalId,
            Matter matter,
            @Nullable String to,
            @Nullable LocalDate asOf,
            PersonSaid said)
            implements ProposalEvent {

        public static Place placeOf(String customerId) {
            return new Place(Subject.customer(customerId), "proposal", ProposalEvent.stream(customerId));
        }

        @Override
        public Place place() {
            return placeOf(customerId);
        }
    }

    /** Taken back by who put it forward, or declined by another. */
    record ProposalClosed(
            String customerId,
            String proposalId,
            Matter matter,
            @Nullable LocalDate asOf,
            PersonSaid said) implements ProposalEvent {

        public static Place placeOf(String customerId) {
            return new Place(Subject.customer(customerId), "closing", ProposalEvent.stream(customerId));
        }

        @Override
        public Place place() {
            return placeOf(customerId);
        }
    }
}
