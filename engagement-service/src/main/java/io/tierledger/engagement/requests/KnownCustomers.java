package io.tierledger.engagement.requests;

import io.tierledger.contracts.questions.Known;
import io.tierledger.neighbours.CustomerQuestions;
import io.tierledger.neighbours.Neighbour;
import io.tierledger.platform.web.Refused;
import reactor.core.publisher.Mono;

/** Whether a customer exists: customer-service registers them. While it does not answer nobody is refused. */
public final class KnownCustomers {
    private final Neighbour<CustomerQuestions> customers;

    KnownCustomers(Neighbour<CustomerQuestions> customers) {
        this.customers = customers;
    }

    /**
     * @param field what a body calls it
     * @return fails with 422 for one that does not exist
     */
    public Mono<Void> mustExist(String field, String id) {
        return exists(id).flatMap(exists -> exists ? Mono.<Void>empty() : Mono.error(unknown(field, id)));
    }

    /** What is told of a body that names a customer that there is not. */
    public static Refused unknown(String field, String id) {
        return Refused.invalid(field, "unknown-customer").with("value", id);
    }

    /** @return fails with 404 for one that does not exist */
    public Mono<Void> mustExist(String id) {
        return exists(id).flatMap(exists -> exists ? Mono.<Void>empty() : Mono.error(Refused.notFound("customer", id)));
    }

    public Mono<Boolean> exists(String id) {
        return customers
                .asked(questions -> questions.customer(id))
                .map(Known::known)
                .defaultIfEmpty(true);
    }
}
