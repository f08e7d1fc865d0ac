package io.tierledger.engagement.requests;

import io.tierledger.contracts.questions.Known;
import io.tierledger.engagement.plans.DueYears;
import io.tierledger.neighbours.CustomerQuestions;
import io.tierledger.neighbours.Neighbour;
import io.tierledger.platform.web.Blocking;
import io.tierledger.platform.web.Refused;
import io.tierledger.rights.Reach;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Whether an account manager exists: customer-service registers them, and whoever had customers with a plan exists as well. While
 * customer-service does not answer nobody is refused: an empty list is better than none.
 */
public final class AccountManagers {
    private final Neighbour<CustomerQuestions> customers;
    private final DueYears years;
    private final Blocking blocking;

    AccountManagers(Neighbour<CustomerQuestions> customers, DueYears years, Blocking blocking) {
        this.customers = customers;
        this.years = years;
        this.blocking = blocking;
    }

    /**
     * @param id null for everybody, {@code -} for customers without one
     * @param reach of who asks
     * @return fails with 404 for one that does not exist, and for one whose customers are out of reach
     */
    public Mono<Void> mustExist(@Nullable String id, Reach reach) {
        return id == null || reach.covers(id.equals(DueYears.NOBODY) ? null : id)
                ? mustExist(id)
                : Mono.error(Refused.notFound("account manager", id));
    }

    /**
     * As {@link #mustExist(String, Reach)}, for who asks of account managers and not of their customers.
     *
     * @param id null for everybody, {@code -} for customers without one
     */
    public Mono<Void> mustExist(@Nullable String id) {
        return id == null
                ? Mono.empty()
                : exists(id)
                        .flatMap(exists ->
                                exists ? Mono.<Void>empty() : Mono.error(Refused.notFound("account manager", id)));
    }

    /**
     * @param field what a body calls it
     * @return fails with 422 for one that does not exist
     */
    public Mono<Void> mustExist(String field, String id) {
        return exists(id)
                .flatMap(exists -> exists
                        ? Mono.<Void>empty()
                        : Mono.error(Refused.invalid(
                                field, "unknown-account-manager", "There is no such account manager: " + id)));
    }

    private Mono<Boolean> exists(String id) {
        return id.equals(DueYears.NOBODY)
                ? Mono.just(true)
                : blocking.call(() -> years.hasAny(id))
                        .flatMap(hasPlans -> hasPlans ? Mono.just(true) : registered(id));
    }

    private Mono<Boolean> registered(String id) {
        return customers
                .asked(questions -> questions.accountManager(id))
                .map(Known::known)
                .defaultIfEmpty(true);
    }
}
