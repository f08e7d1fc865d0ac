package io.tierledger.tier.changes;

import io.tierledger.platform.web.Refused;
import io.tierledger.tier.receipts.ChangeReceipt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which changes somebody wants: null for all. {@code tier} matches where from or to is that tier. */
record ChangeFilter(
        @Nullable String method,
        @Nullable String tier,
        @Nullable String direction,
        @Nullable String accountManager) {
    /** Stored names of what lists and streams carry; retentions are for reviews. */
    static final Set<String> NAMES = Set.of(
            "tier-assigned",
            "tier-promoted",
            "tier-demoted",
            "tier-withdrawn",
            "override-taken",
            "override-released",
            "override-reviewed");

    ChangeFilter {
        if (direction != null
                && !direction.equals(ChangeReceipt.PROMOTION)
                && !direction.equals(ChangeReceipt.DEMOTION)) {
            throw Refused.malformed("bad-direction", "direction must be PROMOTION or DEMOTION.");
        }
    }

    /** Stored names of what may be wanted: a direction is looked for among its own, which are few beside first placements. */
    Set<String> names() {
        return switch (direction) {
            case null -> NAMES;
            case ChangeReceipt.PROMOTION ->
                Set.of("tier-promoted", "override-taken", "override-released", "override-reviewed");
            default -> Set.of("tier-demoted", "override-taken", "override-released", "override-reviewed");
        };
    }

    boolean wants(ChangeReceipt change) {
        return change.type().startsWith("tier-")
                && !change.type().equals(ChangeReceipt.RETAINED)
                && (method == null || method.equals(change.method()))
                && (tier == null || tier.equals(change.from()) || tier.equals(change.to()))
                && (direction == null || direction.equals(change.direction()))
                && (accountManager == null || accountManager.equals(change.accountManagerId()));
    }
}
