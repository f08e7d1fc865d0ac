package io.tierledger.tier.events;

import io.tierledger.contracts.Sealed;
import io.tierledger.sealing.GivesText;
import io.tierledger.sealing.Place;
import io.tierledger.sealing.Subject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The account manager says which tier a customer should have. It takes the place of what was said before.
 *
 * @param proposed tier that was proposed when this was said; the same as {@code tier} where the account manager agrees
 * @param until last day of another tier than the proposed one; null where none was said
 * @param asOf the business date as readers knew it
 * @param actor {@link io.tierledger.contracts.Actor}
 * @param sealed why
 */
public record CaseDefended(
        String review,
        String customerId,
        String method,
        String proposed,
        String tier,
        @Nullable LocalDate until,
        LocalDate asOf,
        String actor,
        Sealed sealed)
        implements CaseEvent, GivesText {
    /** Members of the sealed text: frozen words, as is the part. The pieces of evidence are lines of one member. */
    public static final String ARGUMENTS = "arguments";

    public static final String EVIDENCE = "evidence";

    /** Where the text of a defence will stand. */
    public static Place place(String review, String customerId) {
        return new Place(Subject.customer(customerId), "defence", CaseEvent.stream(review, customerId));
    }

    /** @param evidence each one line */
    public static Map<String, String> text(String arguments, List<String> evidence) {
        return evidence.isEmpty()
                ? Map.of(ARGUMENTS, arguments)
                : Map.of(ARGUMENTS, arguments, EVIDENCE, String.join("\n", evidence));
    }

    @Override
    public Place place() {
        return place(review, customerId);
    }
}
