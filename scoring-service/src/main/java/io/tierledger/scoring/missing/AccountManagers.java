package io.tierledger.scoring.missing;

import io.tierledger.platform.web.Refused;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientException;

/**
 * Whether an account manager exists: customer-service registers them; blocking. While it does not answer nobody is refused: an empty
 * list is better than none. Its address is looked up at every question, for it may be given its port after this service has started.
 */
final class AccountManagers {
    private static final Logger log = LoggerFactory.getLogger(AccountManagers.class);

    private final WebClient web = WebClient.create();
    private final Environment environment;
    private final Duration limit;

    private record Known(boolean known) {}

    /** @param limit so long customer-service is waited for */
    AccountManagers(Environment environment, Duration limit) {
        this.environment = environment;
        this.limit = limit;
    }

    /**
     * @param id null for everybody
     * @throws Refused 404 for one that does not exist
     */
    void mustExist(@Nullable String id) {
        if (id != null && !isKnown(id)) {
            throw Refused.notFound("account manager", id);
        }
    }

    private boolean isKnown(String id) {
        String address = environment.getProperty("tierledger.services.customer", "http://127.0.0.1:8081");
        try {
            Known told = web.get()
                    .uri(address + "/internal/known-account-managers?id={id}", id)
                    .retrieve()
                    .bodyToMono(Known.class)
                    .block(limit);
            return told == null || told.known();
        } catch (WebClientException | IllegalStateException away) {
            log.debug("nobody tells whether account manager {} exists: {}", id, away.toString());
            return true;
        }
    }
}
