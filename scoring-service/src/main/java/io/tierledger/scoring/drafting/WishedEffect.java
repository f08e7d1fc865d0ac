package io.tierledger.scoring.drafting;

import io.tierledger.platform.web.Refused;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** From when a version is to count: NOW, FROM_DATE (a day that is not over) or RETROACTIVE. */
final class WishedEffect {
    private static final String FROM_DATE = "FROM_DATE";
    private static final Set<String> EFFECTS = Set.of("NOW", FROM_DATE, "RETROACTIVE");

    private WishedEffect() {}

    /** @throws Refused 422 for a word that is none of these, and for a date that does not go with it */
    static String of(@Nullable String wished, @Nullable LocalDate from, Optional<LocalDate> businessDate) {
        String effect = wished == null ? "NOW" : wished;
        if (!EFFECTS.contains(effect)) {
            throw Refused.invalid("effect", "unknown", "The effect is NOW, FROM_DATE or RETROACTIVE.");
        }
        if (!effect.equals(FROM_DATE)) {
            if (from != null) {
                throw Refused.invalid(
                        "effectiveFrom", "date-not-wanted", "A date goes with FROM_DATE, not with " + effect + ".");
            }
            return effect;
        }
        if (from == null) {
            throw Refused.invalid("effectiveFrom", "missing", "From which date?");
        }
        if (businessDate.isPresent() && from.isBefore(businessDate.get())) {
            throw Refused.invalid(
                    "effectiveFrom",
                    "date-passed",
                    "It is " + businessDate.get() + "; what is to count for the past is RETROACTIVE.");
        }
        return effect;
    }
}
