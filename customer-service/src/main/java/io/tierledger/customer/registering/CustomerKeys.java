package io.tierledger.customer.registering;

import io.tierledger.sealing.KeyMaker;
import io.tierledger.sealing.Subject;
import java.util.List;

/** Gives customers the keys that seal what is personal about them, before anything is stored of them. */
@FunctionalInterface
interface CustomerKeys {
    /** Where nothing is kept of what is decided. */
    CustomerKeys NONE = customers -> {};

    void makeFor(List<CustomerTerms> customers);

    static CustomerKeys by(KeyMaker maker) {
        return customers -> maker.make(customers.stream()
                .map(terms -> Subject.customer(terms.customerId()))
                .toList());
    }
}
