package io.tierledger.platform.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.tierledger.platform.web.Blocking;
import io.tierledger.rights.Caller;
import io.tierledger.rights.KnownPeople;
import io.tierledger.rights.PersonId;
import io.tierledger.rights.Purpose;
import io.tierledger.rights.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import reactor.core.publisher.Mono;

/** Who asks, by what was shown and what is known of people today. What a token names and we do not know gives nothing. */
final class Callers {
    static final String ACCOUNT_MANAGER = "account_manager";

    private final AccessSettings settings;
    private final KnownPeople people;
    private final BusinessDay day;
    private final Blocking blocking;
    private final Clock clock;
    private final ZoneId zone;

    /** By the token as it was read: where the same characters are read anew, that is another. */
    private final Cache<Jwt, Remembered> remembered =
            Caffeine.newBuilder().weakKeys().build();

    /** @param zone of the installation, by whose days tokens of programs end */
    Callers(AccessSettings settings, KnownPeople people, BusinessDay day, Blocking blocking, Clock clock, ZoneId zone) {
        this.settings = settings;
        this.people = people;
        this.day = day;
        this.blocking = blocking;
        this.clock = clock;
        this.zone = zone;
    }

    /** @param people among whom the caller was looked up */
    private record Remembered(KnownPeople people, Caller caller) {}

    /**
     * Without those for whom a person stands in today.
     *
     * @throws InvalidBearerTokenException for a program's token that is unknown, revoked or over
     */
    Caller of(Shown shown) {
        return of(shown, null);
    }

    /** With those for whom a person stands in today, which takes the business date. Like {@link #of(Shown)} else. */
    Mono<Caller> today(Shown shown) {
        return blocking.call(() -> of(shown, day.today().orElse(null)));
    }

    /** Whose a program's token was that is revoked or over; empty for one that never was. */
    Optional<Caller> before(Shown shown) {
        return shown instanceof Shown.OfAProgram(String token)
                ? Optional.ofNullable(people.programBefore(token)).map(id -> new Caller.Program(id, Set.of()))
                : Optional.empty();
    }

    private Caller of(Shown shown, @Nullable LocalDate day) {
        return switch (shown) {
            case Shown.Nothing nothing -> new Caller.Nobody();
            case Shown.Signed(Jwt token) -> day == null ? remembered(token) : signed(token, people.asTheyAre(), day);
            case Shown.OfAProgram(String token) -> program(token);
        };
    }

    private Caller program(String token) {
        Caller known = people.program(token, LocalDate.ofInstant(clock.instant(), zone));
        if (known instanceof Caller.Nobody) {
            throw new InvalidBearerTokenException("no such token of a program, or no longer");
        }
        return known;
    }

    /** Asked at every request; looked up once for each state that people are in. */
    private Caller remembered(Jwt token) {
        KnownPeople now = people.asTheyAre();
        Remembered before = remembered.getIfPresent(token);
        if (before != null && before.people().equals(now)) {
            return before.caller();
        }
        Caller caller = signed(token, now, null);
        remembered.put(token, new Remembered(now, caller));
        return caller;
    }

    private Caller signed(Jwt token, KnownPeople known, @Nullable LocalDate day) {
        String subject = token.getSubject();
        String issuer = token.getClaimAsString("iss");
        if (subject == null || subject.isBlank() || issuer == null) {
            return new Caller.Nobody();
        }
        if (issuer.equals(OwnTokens.ISSUER)) {
            List<String> audience = token.getAudience();
            return audience != null && audience.contains(OwnTokens.INTERNAL)
                    ? new Caller.Service(subject)
                    : new Caller.Program(subject, named(token, OwnTokens.PURPOSES, Purpose.values(), Purpose::word));
        }
        @Nullable String joined = known.personOf(issuer, subject);
        return known.caller(
                joined == null ? PersonId.of(issuer, subject) : joined,
                named(token, settings.rolesClaim(), Role.values(), Role::word),
                token.getClaimAsString(ACCOUNT_MANAGER),
                day);
    }

    private static <T> Set<T> named(Jwt token, String claim, T[] all, Function<T, String> word) {
        Object said = token.getClaim(claim);
        List<?> words = said instanceof List<?> list ? list : said == null ? List.of() : List.of(said);
        return Stream.of(all).filter(one -> words.contains(word.apply(one))).collect(Collectors.toSet());
    }
}
