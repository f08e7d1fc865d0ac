package io.tierledger.tier.overriding;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What persons last said about a customer's tier under a method; the policy may have ended it by its date meanwhile. */
public record ByHand(@Nullable OverrideSet last) {
    public static final ByHand NOTHING = new ByHand(null);

    /** Saying the same again on the same day is no news. */
    public boolean repeats(OverrideSet set) {
        return set.equals(last);
    }

    public boolean isOn(LocalDate day) {
        return last != null && !last.until().isBefore(day);
    }

    public ByHand evolve(OverrideSet set) {
        return new ByHand(set);
    }

    public ByHand evolve(OverrideLifted lifted) {
        return NOTHING;
    }
}
