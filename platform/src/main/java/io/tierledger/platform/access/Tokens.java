package io.tierledger.platform.access;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierReactiveJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.oauth2.server.resource.authentication.JwtIssuerReactiveAuthenticationManagerResolver;
import org.springframework.security.oauth2.server.resource.authentication.JwtReactiveAuthenticationManager;
import org.springframework.security.oauth2.server.resource.web.server.authentication.ServerBearerTokenAuthenticationConverter;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Checks the token of a request as Spring Security does it: its signature, by whom it was issued, for whom, and for how long. Of one that
 * was good a moment ago only the time is looked at each time: all else cannot have changed.
 */
final class Tokens {
    /** Clocks may be this far apart. */
    static final Duration CLOCKS = Duration.ofSeconds(60);

    private final ServerBearerTokenAuthenticationConverter reading = new ServerBearerTokenAuthenticationConverter();
    private final JwtTimestampValidator time = new JwtTimestampValidator(CLOCKS);
    private final JwtIssuerReactiveAuthenticationManagerResolver byIssuer;
    private final RecentTokens recent;
    private final String audienceOfAll;

    Tokens(AccessSettings settings) {
        this(settings, Clock.systemUTC(), Ticker.systemTicker());
    }

    /**
     * @param clock of the wall, by which tokens begin and end
     * @param ticker by which a signature is no longer that of a moment ago
     */
    Tokens(AccessSettings settings, Clock clock, Ticker ticker) {
        this.audienceOfAll = settings.audience();
        time.setClock(clock);
        Map<String, ReactiveAuthenticationManager> issuers = new HashMap<>();
        if (settings.hasIssuer()) {
            String issuer = Objects.requireNonNull(settings.issuer());
            issuers.put(issuer, new JwtReactiveAuthenticationManager(ofPersons(settings)));
        }
        issuers.put(OwnTokens.ISSUER, new JwtReactiveAuthenticationManager(own(settings)));
        this.byIssuer =
                new JwtIssuerReactiveAuthenticationManagerResolver(issuer -> Mono.justOrEmpty(issuers.get(issuer)));
        this.recent = new RecentTokens(ticker);
    }

    /**
     * What a request shows. A program's token of ours is passed on as it is.
     *
     * @return an {@link org.springframework.security.core.AuthenticationException} for one that does not count, and an
     *     {@link org.springframework.security.authentication.AuthenticationServiceException} when that cannot be found out
     */
    Mono<Shown> of(ServerWebExchange exchange) {
        return reading.convert(exchange)
                .cast(BearerTokenAuthenticationToken.class)
                .flatMap(bearer -> bearer.getToken().startsWith(Shown.OfAProgram.PREFIX)
                        ? Mono.just(new Shown.OfAProgram(bearer.getToken()))
                        : signed(bearer, exchange))
                .defaultIfEmpty(new Shown.Nothing());
    }

    /** Where one of a moment ago is no longer good it goes the whole way, on which it is refused. */
    private Mono<Shown> signed(BearerTokenAuthenticationToken bearer, ServerWebExchange exchange) {
        return Mono.justOrEmpty(recent.of(bearer.getToken())
                        .filter(good -> !time.validate(good).hasErrors()))
                .switchIfEmpty(Mono.defer(() -> checkedWhole(bearer, exchange)))
                .map(Shown.Signed::new);
    }

    private Mono<Jwt> checkedWhole(BearerTokenAuthenticationToken bearer, ServerWebExchange exchange) {
        return byIssuer.resolve(exchange)
                .flatMap(manager -> manager.authenticate(bearer))
                .map(who -> ((JwtAuthenticationToken) who).getToken())
                .doOnNext(good -> recent.add(bearer.getToken(), good));
    }

    /** Asked for its keys when the first token comes: a service starts with its provider down. */
    private ReactiveJwtDecoder ofPersons(AccessSettings settings) {
        String issuer = Objects.requireNonNull(settings.issuer());
        return new SupplierReactiveJwtDecoder(() -> checking(
                settings.keys() == null
                        ? NimbusReactiveJwtDecoder.withIssuerLocation(issuer).build()
                        : NimbusReactiveJwtDecoder.withJwkSetUri(settings.keys().toString())
                                .build(),
                issuer));
    }

    private ReactiveJwtDecoder own(AccessSettings settings) {
        NimbusReactiveJwtDecoder decoder = NimbusReactiveJwtDecoder.withSecretKey(
                        ServicesKey.in(settings.servicesKey()))
                .macAlgorithm(MacAlgorithm.HS256)
                .build();
        return checking(decoder, OwnTokens.ISSUER);
    }

    private NimbusReactiveJwtDecoder checking(NimbusReactiveJwtDecoder decoder, String issuer) {
        Predicate<String> isForUs = isForUs(issuer);
        OAuth2TokenValidator<Jwt> all = checks(issuer, isForUs);
        decoder.setJwtValidator(token -> remembering(token, all.validate(token), isForUs));
        return decoder;
    }

    /** Whether an audience is one for which an issuer's tokens are let in. */
    private Predicate<String> isForUs(String issuer) {
        return issuer.equals(OwnTokens.ISSUER)
                ? audience -> audience.equals(OwnTokens.INTERNAL) || audience.equals(audienceOfAll)
                : audienceOfAll::equals;
    }

    private OAuth2TokenValidator<Jwt> checks(String issuer, Predicate<String> isForUs) {
        return new DelegatingOAuth2TokenValidator<>(
                time,
                new JwtIssuerValidator(issuer),
                new JwtClaimValidator<Object>(JwtClaimNames.EXP, Objects::nonNull),
                new JwtClaimValidator<List<String>>(JwtClaimNames.AUD, audience -> isAmong(audience, isForUs)));
    }

    private static boolean isAmong(@Nullable List<String> audience, Predicate<String> isForUs) {
        return audience != null && audience.stream().anyMatch(isForUs);
    }

    /** Signed by whom we believe, for us, and yet not good: whose it was is known. One for something else never let anybody in. */
    private static OAuth2TokenValidatorResult remembering(
            Jwt token, OAuth2TokenValidatorResult result, Predicate<String> isForUs) {
        return result.hasErrors() && isAmong(token.getAudience(), isForUs)
                ? OAuth2TokenValidatorResult.failure(
                        Stream.concat(result.getErrors().stream(), Stream.of(new NoLonger(token)))
                                .toList())
                : result;
    }

    /** The token that was refused, where it bore a signature that counts. */
    static Optional<Jwt> signedBefore(Throwable why) {
        for (Throwable cause = why; cause != null; cause = cause.getCause()) {
            if (cause instanceof JwtValidationException invalid) {
                return invalid.getErrors().stream()
                        .filter(NoLonger.class::isInstance)
                        .map(error -> ((NoLonger) error).token)
                        .findFirst();
            }
        }
        return Optional.empty();
    }

    private static final class NoLonger extends OAuth2Error {
        private static final long serialVersionUID = 1L;

        private final transient Jwt token;

        NoLonger(Jwt token) {
            super("invalid_token", "signed, and not good", null);
            this.token = token;
        }
    }
}
