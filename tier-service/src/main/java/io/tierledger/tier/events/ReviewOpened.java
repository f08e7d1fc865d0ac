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
 * A review was opened: each customer of these account managers that the method places gets a case.
 *
 * @param team whose customers they are; null where there are no teams
 * @param accountManagers whose customers get cases; null for everybody's, also nobody's
 * @param defendBy last day on which account managers defend
 * @param decideBy day by which the rest is decided
 * @param overridesUntil last day of a tier beside the proposed one of which nobody said how long
 * @param asOf the business date as readers knew it
 * @param actor {@link io.tierledger.contracts.Actor} who opened it
 * @param sealed its title
 */
public record ReviewOpened(
        String review,
        String method,
        @Nullable String team,
        @Nullable List<String> accountManagers,
        LocalDate defendBy,
        LocalDate decideBy,
        LocalDate overridesUntil,
        LocalDate asOf,
        String actor,
        Sealed sealed)
        implements ReviewEvent, GivesText {
    /** Member of the sealed text: a frozen word, as is the part. */
    public static final String TITLE = "title";

    public ReviewOpened {
        accountManagers = accountManagers == null ? null : List.copyOf(accountManagers);
    }

    /** Where the title of a review will stand. */
    public static Place place(String review, String method) {
        return new Place(Subject.act(review), "review", ReviewEvent.stream(method));
    }

    public static Map<String, String> text(String title) {
        return Map.of(TITLE, title);
    }

    /** Whether the customers of an account manager, or nobody's, get cases. */
    public boolean reaches(@Nullable String accountManager) {
        return accountManagers == null || accountManager != null && accountManagers.contains(accountManager);
    }

    /** Whether both give cases to the customers of somebody. */
    public boolean overlaps(ReviewOpened other) {
        return accountManagers == null
                || other.accountManagers == null
                || accountManagers.stream().anyMatch(other.accountManagers::contains);
    }

    @Override
    public Place place() {
        return place(review, method);
    }
}
