package io.tierledger.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;

/** Wrong passwords, counted by login: after ten in a quarter of an hour none is tried until that has passed. */
class Attempts {
    static final int LIMIT = 10;
    private static final Duration PAUSE = Duration.ofMinutes(15);

    private final Cache<String, Integer> failures =
            Caffeine.newBuilder().expireAfterWrite(PAUSE).maximumSize(10_000).build();

    boolean tooMany(String login) {
        Integer failed = failures.getIfPresent(login);
        return failed != null && failed >= LIMIT;
    }

    void failed(String login) {
        failures.asMap().merge(login, 1, Integer::sum);
    }

    @EventListener
    void failed(AuthenticationFailureBadCredentialsEvent event) {
        failed(event.getAuthentication().getName());
    }

    @EventListener
    void succeeded(AuthenticationSuccessEvent event) {
        failures.invalidate(event.getAuthentication().getName());
    }
}
