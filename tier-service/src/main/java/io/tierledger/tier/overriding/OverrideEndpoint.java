package io.tierledger.tier.overriding;

import io.tierledger.platform.access.Admission;
import io.tierledger.platform.web.Blocking;
import io.tierledger.platform.web.IfMatch;
import io.tierledger.platform.web.Person;
import io.tierledger.platform.web.Refused;
import io.tierledger.tier.requests.Typed;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * {@code PUT} and {@code DELETE /api/tiers/customers/{id}/override}: a person answers for it, with a reason and an end
 * date. {@code If-Match} may name the version that {@code GET /api/tiers/customers/{id}} answered as {@code ETag}. What lifts a customer
 * is put forward by another before: {@code …/override/proposal}.
 */
@RestController
final class OverrideEndpoint {
    private final Blocking blocking;
    private final Overrides overrides;
    private final Proposing proposing;

    OverrideEndpoint(Blocking blocking, Overrides overrides, Proposing proposing) {
        this.blocking = blocking;
        this.overrides = overrides;
        this.proposing = proposing;
    }

    /** @param until last day of the override */
    record Wanted(
            @Nullable String tier,
            @Nullable String reason,
            @Nullable LocalDate until) {

        Wish checked() {
            String to = Typed.line("tier", tier);
            String why = Typed.line("reason", reason);
            if (until == null) {
                throw Refused.invalid("until", "missing", "An override needs an end date.");
            }
            return new Wish(to, why, until);
        }
    }

    record Lifted(@Nullable String reason) {}

    @PutMapping("/api/tiers/customers/{id}/override")
    Mono<OverrideView> set(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String method,
            @RequestHeader(name = "Tierledger-User") String user,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match,
            @RequestBody Wanted wanted,
            ServerWebExchange exchange) {
        String author = Person.of(user);
        Wish wish = wanted.checked();
        Admission admission = Admission.of(exchange);
        return blocking.call(() -> overrides.set(id, method, wish, author, admission, IfMatch.version(match)));
    }

    @DeleteMapping("/api/tiers/customers/{id}/override")
    Mono<OverrideView> lift(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String method,
            @RequestHeader(name = "Tierledger-User") String user,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match,
            @RequestBody(required = false) @Nullable Lifted lifted,
            ServerWebExchange exchange) {
        String person = Person.of(user);
        Admission admission = Admission.of(exchange);
        return blocking.call(
                () -> overrides.lift(id, method, person, () -> reason(lifted), admission, IfMatch.version(match)));
    }

    @PutMapping("/api/tiers/customers/{id}/override/proposal")
    Mono<OverrideView> propose(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String method,
            @RequestHeader(name = "Tierledger-User") String user,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match,
            @RequestBody Wanted wanted) {
        String person = Person.of(user);
        Wish wish = wanted.checked();
        return blocking.call(() -> proposing.propose(id, method, wish, person, IfMatch.version(match)));
    }

    @DeleteMapping("/api/tiers/customers/{id}/override/proposal")
    Mono<OverrideView> close(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String method,
            @RequestHeader(name = "Tierledger-User") String user,
            @RequestBody(required = false) @Nullable Lifted closed) {
        String person = Person.of(user);
        return blocking.call(() -> proposing.close(id, method, reason(closed), person));
    }

    private static String reason(@Nullable Lifted lifted) {
        return Typed.line("reason", lifted == null ? null : lifted.reason());
    }
}
