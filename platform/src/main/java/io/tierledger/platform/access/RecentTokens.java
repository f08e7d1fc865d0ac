package io.tierledger.platform.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.Optional;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Tokens that were found good a moment ago, by every character of them. Whether their time is over since is for who asks. Those that were refused are not here: who forges tokens cannot fill it.
 */
final class RecentTokens {
    /**
     * How long a signature is not computed again. Keys are kept until a token names one that is not among them; from then on one that the
     * provider took away counts this much longer at most.
     */
    static final Duration A_MOMENT = Duration.ofSeconds(60);

    /** Of all of them together, some five thousand of our provider's. When it is full those used least make room, and are checked whole again. */
    static final int CHARACTERS = 4_000_000;

    private final Cache<String, Jwt> good;

    RecentTokens(Ticker ticker) {
        this.good = Caffeine.newBuilder()
                .ticker(ticker)
                .expireAfterWrite(A_MOMENT)
                .maximumWeight(CHARACTERS)
                .weigher((String token, Jwt read) -> token.length())
                .build();
    }

    Optional<Jwt> of(String token) {
        return Optional.ofNullable(good.getIfPresent(token));
    }

    /** @param read the same token, which has just been checked whole */
    void add(String token, Jwt read) {
        good.put(token, read);
    }
}
