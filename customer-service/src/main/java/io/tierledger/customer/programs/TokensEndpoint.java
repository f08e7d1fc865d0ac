package io.tierledger.customer.programs;

import io.tierledger.contracts.people.Digest;
import io.tierledger.contracts.people.TokenIssued;
import io.tierledger.customer.ordering.Checked;
import io.tierledger.customer.people.LastUses;
import io.tierledger.customer.people.PeopleDesk;
import io.tierledger.customer.people.PeopleEvent;
import io.tierledger.customer.people.PeopleStored;
import io.tierledger.customer.people.Signing;
import io.tierledger.people.ProgramToken;
import io.tierledger.platform.TierledgerProperties;
import io.tierledger.platform.web.Blocking;
import io.tierledger.platform.web.Page;
import io.tierledger.platform.web.Person;
import io.tierledger.platform.web.Refused;
import io.tierledger.platform.web.describing.AnswersMade;
import io.tierledger.platform.web.describing.AnswersNothing;
import io.tierledger.rights.Purpose;
import io.tierledger.rights.Role;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Tokens of programs. */
@RestController
final class TokensEndpoint {
    private static final String PREFIX = "tlp_";
    private static final int RANDOM_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final PeopleDesk desk;
    private final PeopleStored stored;
    private final Signing signing;
    private final LastUses uses;
    private final Clock clock;
    private final TierledgerProperties installation;
    private final Blocking blocking;

    TokensEndpoint(
            PeopleDesk desk,
            PeopleStored stored,
            Signing signing,
            LastUses uses,
            Clock clock,
            TierledgerProperties installation,
            Blocking blocking) {
        this.desk = desk;
        this.stored = stored;
        this.signing = signing;
        this.uses = uses;
        this.clock = clock;
        this.installation = installation;
        this.blocking = blocking;
    }

    /**
     * @param purpose {@code import}, {@code clock}, {@code rates} or {@code read}
     * @param roles to which it is narrowed; none where the purpose says all
     * @param owner the person who answers for the program; who asks, where absent
     * @param expiresOn the last day on which it is good, in the zone of the installation
     */
    record NewToken(
            @Nullable String purpose,
            @Nullable List<String> roles,
            @Nullable String owner,
            @Nullable LocalDate expiresOn) {}

    /** @param token shown this once */
    record Issued(
            String tokenId, String token, String purpose, List<String> roles, String owner, LocalDate expiresOn) {}

    /** @param lastUsedAt null where it was not used yet */
    record TokenPage(
            String tokenId,
            String purpose,
            List<String> roles,
            String owner,
            LocalDate expiresOn,
            boolean revoked,
            @Nullable Instant lastUsedAt) {}

    @AnswersMade
    @PostMapping("/api/tokens")
    Mono<ResponseEntity<Issued>> issue(
            @RequestBody NewToken said, @RequestHeader(name = "Tierledger-User") String user) {
        String by = Person.of(user);
        String purpose = purpose(Checked.required("purpose", said.purpose(), Checked.ID));
        List<String> roles = roles(said.roles() == null ? List.of() : said.roles());
        String asked = Checked.idOrNone("owner", said.owner());
        String owner = asked == null ? by : asked;
        LocalDate expiresOn = expiry(said.expiresOn());
        return blocking.call(() -> {
            String id = UUID.randomUUID().toString();
            String token = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(random());
            desk.change(people -> {
                if (people.person(owner).isEmpty()) {
                    throw Refused.invalid("owner", "unknown-person").with("value", owner);
                }
                return List.of(new PeopleEvent.TokenIssued(
                        id,
                        Digest.ofToken(token),
                        purpose,
                        roles,
                        owner,
                        expiresOn,
                        signing.act(PeopleEvent.TokenIssued.stream(id), by, null)));
            });
            return ResponseEntity.created(URI.create("/api/tokens/" + id))
                    .body(new Issued(id, token, purpose, roles, owner, expiresOn));
        });
    }

    /** By id; those that were revoked or are over too. */
    @GetMapping("/api/tokens")
    Mono<Page<TokenPage>> list(
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int most = Page.limit(limit);
        return blocking.call(() -> Page.of(stored.now().tokens(), most, cursor).map(this::page));
    }

    /** From then on it is good no more; again changes nothing. */
    @AnswersNothing
    @DeleteMapping("/api/tokens/{id}")
    Mono<ResponseEntity<Void>> revoke(@PathVariable String id, @RequestHeader(name = "Tierledger-User") String user) {
        String by = Person.of(user);
        return blocking.call(() -> {
            desk.change(people -> {
                ProgramToken token = people.tokens().get(id);
                if (token == null) {
                    throw Refused.notFound("token", id);
                }
                return token.isRevoked()
                        ? List.of()
                        : List.of(new PeopleEvent.TokenRevoked(
                                id, signing.act(PeopleEvent.TokenIssued.stream(id), by, null)));
            });
            return ResponseEntity.noContent().build();
        });
    }

    private TokenPage page(ProgramToken token) {
        TokenIssued issued = token.issued();
        return new TokenPage(
                issued.tokenId(),
                issued.purpose(),
                issued.roles(),
                issued.owner(),
                issued.expiresOn(),
                token.isRevoked(),
                uses.of(issued.tokenId()).orElse(null));
    }

    private static String purpose(String word) {
        return Arrays.stream(Purpose.values())
                .map(Purpose::word)
                .filter(word::equals)
                .findFirst()
                .orElseThrow(() -> Refused.invalid("purpose", "purpose").with("value", word));
    }

    private static List<String> roles(List<String> words) {
        List<String> known = Arrays.stream(Role.values()).map(Role::word).toList();
        words.stream().filter(word -> !known.contains(word)).findFirst().ifPresent(unknown -> {
            throw Refused.invalid("roles", "role").with("value", unknown);
        });
        return known.stream().filter(words::contains).toList();
    }

    private LocalDate expiry(@Nullable LocalDate day) {
        if (day == null) {
            throw Refused.invalid("expiresOn", "missing", "expiresOn is missing.");
        }
        if (day.isBefore(LocalDate.now(clock.withZone(installation.zone())))) {
            throw Refused.invalid("expiresOn", "expired").with("value", day.toString());
        }
        return day;
    }

    private static byte[] random() {
        byte[] bytes = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
