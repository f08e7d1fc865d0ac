package io.tierledger.tier.events;

import io.tierledger.contracts.Actor;
import io.tierledger.contracts.Sealed;
import io.tierledger.sealing.GivesText;
import io.tierledger.sealing.Place;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A person placed a customer by hand, until a date (that day included).
 *
 * @param reason before revision 2, as is {@code author}, a typed name
 * @param asOf the business date as readers knew it
 * @param actor {@link Actor}, since revision 2
 * @param sealed why, and who decided where that is a typed name; since revision 2
 * @param proposedBy {@link Actor} who had put it forward, where it carries out a proposal; since revision 3
 */
public record OverrideSet(
        String customerId,
        String method,
        String tier,
        @Nullable String reason,
        @Nullable String author,
        LocalDate until,
        LocalDate asOf,
        @Nullable String actor,
        @Nullable Sealed sealed,
        @Nullable String proposedBy)
        implements GivesText {

    public OverrideSet(
            String customerId, String method, String tier, LocalDate until, LocalDate asOf, String actor, Sealed text) {
        this(customerId, method, tier, null, null, until, asOf, actor, text, null);
    }

    /** Carrying out what was put forward. */
    public OverrideSet carryingOut(OverrideProposed proposed) {
        return new OverrideSet(customerId, method, tier, reason, author, until, asOf, actor, sealed, proposed.actor());
    }

    /** Where the text of an override will stand. */
    public static Place place(String customerId, String method) {
        return OverrideText.place(customerId, method, "override");
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
    public Map<String, String> known() {
        @Nullable String id = Actor.idOf(proposedBy);
        return id == null ? Map.of() : Map.of(OverrideText.PROPOSED_BY, id);
    }

    @Override
    public Map<String, String> inClear() {
        return OverrideText.members(author, reason);
    }
}
