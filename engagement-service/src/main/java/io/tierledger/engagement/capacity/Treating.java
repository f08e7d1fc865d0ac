package io.tierledger.engagement.capacity;

import io.tierledger.engagement.programme.ProgrammePublished;
import io.tierledger.engagement.workload.Treated;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a programme gives its tiers, as far as it takes time. */
final class Treating {
    private static final Treated AS_NOTHING = Treated.of(Map.of(), null);

    private Treating() {}

    /** @param tier or status; null for neither */
    static Treated as(@Nullable ProgrammePublished programme, @Nullable String tier) {
        return programme == null || tier == null
                ? AS_NOTHING
                : programme
                        .promisedTo(tier)
                        .map(promised -> Treated.of(promised.contacts(), promised.plan()))
                        .orElse(AS_NOTHING);
    }
}
