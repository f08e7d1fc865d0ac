package io.tierledger.engagement.timeline;

import io.tierledger.engagement.partition.Answering;
import io.tierledger.engagement.requests.KnownCustomers;
import io.tierledger.platform.access.Targets;
import io.tierledger.platform.web.Blocking;
import io.tierledger.platform.web.Refused;
import io.tierledger.rights.Facts;
import io.tierledger.rights.KnownPeople;
import io.tierledger.rights.Right;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Who answers for the customer, and who sees to what was agreed with it. */
final class WhoseMoments implements Targets {
    private final MomentFiles files;
    private final Answering answering;
    private final KnownCustomers customers;
    private final KnownPeople people;
    private final Blocking blocking;

    WhoseMoments(
            MomentFiles files, Answering answering, KnownCustomers customers, KnownPeople people, Blocking blocking) {
        this.files = files;
        this.answering = answering;
        this.customers = customers;
        this.people = people;
        this.blocking = blocking;
    }

    @Override
    public Mono<Facts> of(Right right, Map<String, String> path) {
        if (!right.route().pattern().startsWith("/api/customers/")) {
            return Mono.empty();
        }
        String customer = customer(path);
        return blocking.call(() -> facts(customer, path.get("moment")));
    }

    private Facts facts(String customer, @Nullable String moment) {
        Facts facts = people.customerOf(answering.accountManagerOf(customer).orElse(null));
        return Optional.ofNullable(moment)
                .flatMap(id -> files.find(customer, id))
                .map(MomentRecord::owner)
                .map(facts::startedBy)
                .orElse(facts);
    }

    @Override
    public Mono<Boolean> isThere(Right right, Map<String, String> path) {
        return customers.exists(customer(path));
    }

    @Override
    public Refused unknown(Right right, Map<String, String> path) {
        return Refused.notFound("customer", customer(path));
    }

    private static String customer(Map<String, String> path) {
        return path.getOrDefault("id", "");
    }
}
