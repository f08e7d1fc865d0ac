package io.tierledger.engagement.naming;

import io.tierledger.contracts.questions.Names;
import io.tierledger.contracts.questions.NamesAsked;
import io.tierledger.neighbours.CustomerQuestions;
import io.tierledger.neighbours.Neighbour;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import reactor.core.publisher.Mono;

/**
 * Asks customer-service what customers are called, within a second, and remembers some of it for a minute. Never fails: who has
 * no known name is absent, because a list without names is better than no list.
 */
public final class CustomerNames {
    private static final int MOST_AT_ONCE = 500;

    private final Neighbour<CustomerQuestions> customers;
    private final RecentNames recent;

    CustomerNames(Neighbour<CustomerQuestions> customers, RecentNames recent) {
        this.customers = customers;
        this.recent = recent;
    }

    /** Names by customer id; at most 500 customers. */
    public Mono<Map<String, String>> of(Collection<String> customerIds) {
        Map<String, String> known = recent.of(customerIds);
        TreeSet<String> unknown = new TreeSet<>(customerIds);
        unknown.removeAll(known.keySet());
        if (unknown.isEmpty()) {
            return Mono.just(known);
        }
        return ask(unknown.stream().limit(MOST_AT_ONCE).toList()).map(found -> {
            recent.remember(found);
            Map<String, String> all = new HashMap<>(known);
            all.putAll(found);
            return all;
        });
    }

    /** Lets go of the name of a customer who was erased. */
    void forget(String customerId) {
        recent.forget(customerId);
    }

    private Mono<Map<String, String>> ask(List<String> ids) {
        return customers
                .asked(questions -> questions.names(new NamesAsked(ids)))
                .map(Names::names)
                .defaultIfEmpty(Map.of());
    }
}
