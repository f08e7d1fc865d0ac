package io.tierledger.tier.events;

import io.tierledger.contracts.Actor;
import io.tierledger.contracts.Sealed;
import io.tierledger.sealing.GivesText;
import io.tierledger.sealing.Place;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A person ended an override before its date.
 *
 * @param endedBy a typed name, before revision 2, as is {@code reason}
 * @param actor {@link Actor}, since revision 2
 * @param sealed who ended it and why, since revision 2
 */
public record OverrideLifted(
        String customerId,
        String method,
        @Nullable String endedBy,
        @Nullable String reason,
        LocalDate asOf,
        @Nullable String actor,
        @Nullable Sealed sealed)
        implements GivesText {

    public OverrideLifted(String customerId, String method, LocalDate asOf, String actor, Sealed text) {
        this(customerId, method, null, null, asOf, actor, text);
    }

    /** Where the text of the end of an override will stand. */
    public static Place place(String customerId, String method) {
        return OverrideText.place(customerId, method, "lifting");
    }

    public String stream() {
        return OverrideText.stream(customerId, method);
    }

    /** {@link Actor} who decided; before revision 2 it was a typed name. */
    public String who() {
        return actor == null ? Actor.NAME : actor;
    }

    @Override
    public Place place() {
        return place(customerId, method);
    }

    @Override
    public Map<String, String> inClear() {
        return OverrideText.members(endedBy, reason);
    }
}
