package io.tierledger.tier.events;

import io.tierledger.contracts.Sealed;
import io.tierledger.sealing.GivesText;
import io.tierledger.sealing.Place;
import io.tierledger.sealing.Subject;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sales manager decides alike about many cases in which the same is proposed, as {@link CaseDecided} about one.
 *
 * @param act names the decision; a UUID
 * @param part of the decision, from 1: many customers stand in several events, which say the same
 * @param proposed tier that was proposed in all of them when this was said
 * @param asOf the business date as readers knew it
 * @param actor {@link io.tierledger.contracts.Actor}
 * @param sealed why
 */
public record CasesDecided(
        String act,
        int part,
        String review,
        String method,
        String proposed,
        String tier,
        @Nullable LocalDate until,
        List<String> customers,
        LocalDate asOf,
        String actor,
        Sealed sealed)
        implements GivesText {
    public CasesDecided {
        customers = List.copyOf(customers);
    }

    /** Where the reason will stand. */
    public static Place place(String act, int part) {
        return new Place(Subject.act(act), "decisions", stream(act, part));
    }

    /** A stream of its own: nothing else is said of it. */
    public String stream() {
        return stream(act, part);
    }

    private static String stream(String act, int part) {
        return "cases:" + act + ":" + part;
    }

    @Override
    public Place place() {
        return place(act, part);
    }
}
