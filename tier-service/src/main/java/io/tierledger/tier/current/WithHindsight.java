package io.tierledger.tier.current;

import io.tierledger.contracts.method.Method;
import io.tierledger.tier.hindsight.Hindsight;
import io.tierledger.tier.hindsight.Then;
import io.tierledger.tier.receipts.Language;
import io.tierledger.tier.standings.PointInTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tiers of a past day that nobody decided: placed again, by what was known later. Nothing is stored of it; blocking. */
final class WithHindsight {
    private final Hindsight hindsight;

    WithHindsight(Hindsight hindsight) {
        this.hindsight = hindsight;
    }

    /** By customer, those about whom the record of decisions does not say what was known at the instant. */
    Map<String, TierNow> of(
            Method method, PointInTime when, List<String> customers, Map<String, String> names, Language language) {
        Set<String> corrected = hindsight.corrected(method, when, customers);
        Map<String, TierNow> answers = new HashMap<>();
        if (!corrected.isEmpty()) {
            Map<String, Then> placed = new HashMap<>();
            Method version = hindsight.tell(
                    method.id(), when, List.copyOf(corrected), then -> placed.put(then.customerId(), then));
            corrected.forEach(id -> answers.put(id, answer(id, names.get(id), version, placed.get(id), language)));
        }
        return answers;
    }

    private static TierNow answer(
            String id, @Nullable String name, Method version, @Nullable Then then, Language language) {
        return then == null
                ? new TierNow(
                        id, name, version.id(), version.version(), null, null, null, null, null, null, null, null, true)
                : new TierNow(
                        id,
                        name,
                        version.id(),
                        version.version(),
                        then.tier(),
                        language.tier(version, then.tier()),
                        then.since(),
                        null,
                        then.provisional(),
                        null,
                        null,
                        null,
                        true);
    }
}
