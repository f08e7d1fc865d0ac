package io.tierledger.tier.eventsourcing;

import io.tierledger.tier.events.OverrideLifted;
import io.tierledger.tier.events.OverrideSet;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What persons last said about a customer's tier under a method; the policy may have ended it by its date meanwhile. */
record ByHand(@Nullable OverrideSet last) {
    static final ByHand NOTHING = new ByHand(null);

    /** Saying the same again on the same day is no news; what was said before texts were sealed was said by a name, so nobody repeats it. */
    boolean repeats(SetOverride command) {
        OverrideSet set = command.set();
        return last != null
                && last.tier().equals(set.tier())
                && last.until().equals(set.until())
                && last.asOf().equals(set.asOf())
                && last.who().equals(set.who())
                && Objects.equals(last.sealed(), set.sealed());
    }

    boolean isOn(LocalDate day) {
        return last != null && !last.until().isBefore(day);
    }

    ByHand evolve(OverrideSet set) {
        return new ByHand(set);
    }

    ByHand evolve(OverrideLifted lifted) {
        return NOTHING;
    }
}
