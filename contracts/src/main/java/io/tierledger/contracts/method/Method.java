package io.tierledger.contracts.method;

import io.tierledger.contracts.customers.CustomerStatus;
import java.math.BigDecimal;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A complete way of tiering (docs/methods.md): what is measured and judged, how that becomes a tier, when a change takes effect, and
 * what each tier is given.
 *
 * @param id lower-case words with hyphens, for example {@code value-potential}
 * @param version from 1, one more with each publication
 * @param name display text per language ({@code en}, {@code nl})
 * @param places who is placed: {@code ACTIVE}, {@code EVER_ORDERED} or {@code EVERYBODY}
 * @param tiers best first
 * @param programme per tier id, what it is given in a year; a method that lacks one for a tier cannot lead
 */
public record Method(
        String id,
        int version,
        Map<String, String> name,
        String source,
        Places places,
        List<Criterion> criteria,
        Placing placing,
        Changing changing,
        List<TierWords> tiers,
        Map<String, TierProgramme> programme,
        List<GoldenExample> examples) {
    private static final Period YEAR = Period.ofMonths(12);

    /** The same rules as another version. */
    public Method withVersion(int other) {
        return new Method(id, other, name, source, places, criteria, placing, changing, tiers, programme, examples);
    }

    /** The window of the revenue that this method looks at, else the first that it has, else twelve months. */
    public Period revenueWindow() {
        return criteria.stream()
                .filter(c -> c.window() != null)
                .sorted((a, b) -> Boolean.compare(b.measure() == Measure.REVENUE, a.measure() == Measure.REVENUE))
                .findFirst()
                .map(c -> Period.parse(String.valueOf(c.window())))
                .orElse(YEAR);
    }

    /** Contacts of all kinds that a customer of the tier is given in a year; 0 for a tier without a programme. */
    public int contactsAYear(String tier) {
        TierProgramme given = programme.get(tier);
        return given == null ? 0 : given.contactsAYear();
    }

    /** Statuses a method places: active ones; whoever ever ordered and is not lost to us; or all but lost ones (S0). */
    public enum Places {
        ACTIVE,
        EVER_ORDERED,
        EVERYBODY;

        /** Has a customer of this status a place ("Who is placed" in docs/methods.md)? At a gate nobody has. */
        public boolean holds(CustomerStatus status, boolean everOrdered) {
            return !status.isGate()
                    && switch (this) {
                        case ACTIVE -> status == CustomerStatus.ACTIVE;
                        case EVER_ORDERED -> everOrdered;
                        case EVERYBODY -> status != CustomerStatus.LOST;
                    };
        }
    }

    /** Display text of a tier; renaming one is no new policy and moves nobody (S0). */
    public record TierWords(String id, Map<String, String> name, Map<String, String> strategy) {}

    /**
     * A case with its known answer: scores by criterion, or measures (in units of the criterion) that must be banded first, and
     * what must come out. The customer is one that has ordered.
     */
    public record GoldenExample(
            Map<String, Integer> scores,
            @Nullable Map<String, BigDecimal> measures,
            @Nullable String total,
            String tier) {
        public GoldenExample(Map<String, Integer> scores, @Nullable String total, String tier) {
            this(scores, null, total, tier);
        }
    }

    /**
     * Contacts a year by kind ({@code visit}, {@code call}, {@code mailing}), extras, the plan that goes with the tier
     * ({@code account-plan}, {@code step-plan}, {@code win-back}), and the service level per capability ({@code response},
     * {@code discount-ceiling} in percent, {@code payment-term} in days, {@code fixed-contact}, {@code delivery}, {@code price-list}).
     */
    public record TierProgramme(
            Map<String, Integer> contacts,
            List<String> extras,
            @Nullable String plan,
            @Nullable Map<String, String> serviceLevels) {
        public TierProgramme(Map<String, Integer> contacts, List<String> extras, @Nullable String plan) {
            this(contacts, extras, plan, null);
        }

        /** Of all kinds together. */
        public int contactsAYear() {
            return contacts.values().stream().mapToInt(Integer::intValue).sum();
        }
    }
}
