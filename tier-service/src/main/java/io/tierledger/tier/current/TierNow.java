package io.tierledger.tier.current;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tierledger.tier.standings.ByHandNow;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a customer stands, now or then.
 *
 * @param tier null when it has none
 * @param tierName display text in the reader's language
 * @param since business date of the change that led to it
 * @param changeId the change that led to it
 * @param recomputed true when nobody decided this: it is what would have been decided, had everything known at {@code knownAt} been known in
 *     time; then no change led to it
 * @param override set by a person, shown in answers about now; {@code withoutOverride} is where the policy has the customer
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TierNow(
        String customerId,
        @Nullable String customerName,
        String method,
        int methodVersion,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String tier,
        @Nullable String tierName,
        @Nullable LocalDate since,
        @Nullable Instant recordedAt,
        @Nullable Boolean provisional,
        @Nullable String changeId,
        @Nullable ByHandNow override,
        @Nullable String withoutOverride,
        @Nullable Boolean recomputed) {}
