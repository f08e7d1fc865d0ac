package io.tierledger.tier.overriding;

import io.tierledger.platform.web.Blocking;
import io.tierledger.platform.web.IfMatch;
import io.tierledger.platform.web.Person;
import io.tierledger.platform.web.Refused;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/**
 * {@code PUT} and {@code DELETE /api/tiers/customers/{id}/override}: a person answers for it, with a reason and an end
 * date. {@code If-Match} may name the version that {@code GET /api/tiers/customers/{id}} answered as {@code ETag}.
 */
@RestController
final class OverrideEndpoint {
    private final Blocking blocking;
    private final Overrides overrides;

    OverrideEndpoint(Blocking blocking, Overrides overrides) {
        this.blocking = blocking;
        this.overrides = overrides;
    }

    /** @param until last day of the override */
    record Wanted(
            @Nullable String tier,
            @Nullable String reason,
            @Nullable LocalDate until) {}

    record Lifted(@Nullable String reason) {}

    @PutMapping("/api/tiers/customers/{id}/override")
    Mono<OverrideView> set(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String method,
            @RequestHeader(name = "Tierledger-User") String user,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match,
            @RequestBody Wanted wanted) {
        String author = Person.of(user);
        String tier = given(wanted.tier(), "tier");
        String reason = given(wanted.reason(), "reason");
        if (wanted.until() == null) {
            throw Refused.invalid("until", "missing", "An override needs an end date.");
        }
        LocalDate until = wanted.until();
        return blocking.call(() -> overrides.set(id, method, tier, reason, until, author, IfMatch.version(match)));
    }

    @DeleteMapping("/api/tiers/customers/{id}/override")
    Mono<OverrideView> lift(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String method,
            @RequestHeader(name = "Tierledger-User") String user,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match,
            @RequestBody(required = false) @Nullable Lifted lifted) {
        String person = Person.of(user);
        return blocking.call(() -> overrides.lift(
                id,
                method,
                person,
                () -> given(lifted == null ? null : lifted.reason(), "reason"),
                IfMatch.version(match)));
    }

    private static String given(@Nullable String text, String field) {
        if (text == null || text.isBlank() || text.length() > 1_000) {
            throw Refused.invalid(field, "missing", field + " must be 1 to 1,000 characters.");
        }
        return text.strip();
    }
}
