package io.tierledger.contracts.customers;

import io.tierledger.contracts.PublishedEvent;
import io.tierledger.contracts.WireName;
import java.util.function.Consumer;

/**
 * The key of a subject was destroyed: none of its texts opens any more. Told in every partition, so that every instance lets go of what it holds.
 *
 * @param kind {@code customer} or {@code person}
 * @param subject its id
 * @param erasureId names the erasure; who approved it, and why, is customer-service's to tell
 */
@WireName("io.tierledger.subject.erased.v1")
public record SubjectErased(String kind, String subject, String erasureId) implements PublishedEvent {
    private static final String CUSTOMER = "customer";

    public static SubjectErased customer(String customerId, String erasureId) {
        return new SubjectErased(CUSTOMER, customerId, erasureId);
    }

    /** @param told is given the customer's id; nobody is told of a person */
    public void ofACustomer(Consumer<String> told) {
        if (kind.equals(CUSTOMER)) {
            told.accept(subject);
        }
    }
}
