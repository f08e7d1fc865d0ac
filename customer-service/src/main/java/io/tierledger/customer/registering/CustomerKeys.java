package io.tierledger.customer.registering;

import io.tierledger.customer.customers.Customer;
import io.tierledger.sealing.KeyMaker;
import io.tierledger.sealing.Subject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcOperations;

/** Gives customers the keys that seal what is personal about them, before anything is stored of them. */
interface CustomerKeys {
    /** Where nothing is kept of what is decided. */
    CustomerKeys NONE = new CustomerKeys() {
        @Override
        public void makeFor(List<CustomerTerms> customers) {}

        @Override
        public void makeAnother(String customerId) {}
    };

    void makeFor(List<CustomerTerms> customers);

    /** For one who was erased and is made known anew. */
    void makeAnother(String customerId);

    /** Whoever is known had a key before anything was stored: one that is missing is lost, and not made anew. */
    static CustomerKeys by(KeyMaker maker, JdbcOperations jdbc) {
        return new CustomerKeys() {
            @Override
            public void makeFor(List<CustomerTerms> customers) {
                maker.make(
                        customers.stream()
                                .map(terms -> Subject.customer(terms.customerId()))
                                .toList(),
                        without -> unknown(jdbc, without));
            }

            @Override
            public void makeAnother(String customerId) {
                maker.makeAnother(Subject.customer(customerId));
            }
        };
    }

    private static Set<Subject> unknown(JdbcOperations jdbc, Set<Subject> subjects) {
        Map<String, Subject> unknown = new LinkedHashMap<>();
        subjects.forEach(subject -> unknown.put(Customer.stream(subject.id()), subject));
        jdbc.query(
                "select aggregate_identifier from domain_event where sequence_number = 0 and aggregate_identifier = any(?)",
                statement -> statement.setArray(
                        1,
                        statement
                                .getConnection()
                                .createArrayOf("text", unknown.keySet().toArray())),
                row -> {
                    unknown.remove(row.getString(1));
                });
        return Set.copyOf(unknown.values());
    }
}
