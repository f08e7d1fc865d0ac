package io.tierledger.engagement.asking;

import io.tierledger.engagement.plans.DueYears;
import io.tierledger.platform.web.Blocking;
import io.tierledger.platform.web.Refused;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/**
 * Whether an account manager exists: customer-service registers them, and whoever had customers with a plan exists as well. While
 * customer-service does not answer nobody is refused: an empty list is better than none.
 */
public final class AccountManagers {
    private static final Logger log = LoggerFactory.getLogger(AccountManagers.class);

    private final WebClient customerService;
    private final DueYears years;
    private final Blocking blocking;
    private final Duration limit;

    private record Known(boolean known) {}

    /** @param limit so long customer-service is waited for */
    AccountManagers(WebClient customerService, DueYears years, Blocking blocking, Duration limit) {
        this.customerService = customerService;
        this.years = years;
        this.blocking = blocking;
        this.limit = limit;
    }

    /**
     * @param id null for everybody, {@code -} for customers without one
     * @return fails with 404 for one that does not exist
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
        return customerService
                .get()
                .uri("/internal/known-account-managers?id={id}", id)
                .retrieve()
                .bodyToMono(Known.class)
                .timeout(limit)
                .map(Known::known)
                .onErrorResume(away -> {
                    log.debug("nobody tells whether account manager {} exists: {}", id, away.toString());
                    return Mono.just(true);
                });
    }
}
