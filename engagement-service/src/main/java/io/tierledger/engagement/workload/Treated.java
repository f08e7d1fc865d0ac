package io.tierledger.engagement.workload;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a customer of a tier is given, as far as it takes time.
 *
 * @param contacts a year, by kind
 * @param plan the kind of plan that goes with the tier; null for none
 */
public record Treated(
        SortedMap<String, Integer> contacts, @Nullable String plan) {
    private static final int AT_THE_CUSTOMER = 120;
    private static final int THERE_AND_BACK = 60;
    /** S0 and S2 count the way too. */
    private static final int VISIT = AT_THE_CUSTOMER + THERE_AND_BACK;

    private static final int CALL = 30;
    private static final int MAILING = 5;
    private static final Map<String, Integer> OF_CONTACTS = Map.of("visit", VISIT, "call", CALL, "mailing", MAILING);
    private static final Map<String, Integer> OF_PLANS = Map.of("account-plan", 480, "step-plan", 240);

    public Treated {
        contacts = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(contacts));
    }

    public static Treated of(Map<String, Integer> contacts, @Nullable String plan) {
        return new Treated(new TreeMap<>(contacts), plan);
    }

    /** Minutes of one contact; of a kind that is none of the presets', those of a call. */
    public static int ofContact(String kind) {
        return OF_CONTACTS.getOrDefault(kind, CALL);
    }

    /** Minutes that one contact lasts, as {@link #ofContact} without the way there and back. */
    public static int lasting(String kind) {
        return kind.equals("visit") ? AT_THE_CUSTOMER : ofContact(kind);
    }

    /** Minutes a year of a plan that somebody keeps; of other plans none. */
    public int ofPlan() {
        return plan == null ? 0 : OF_PLANS.getOrDefault(plan, 0);
    }

    /** Minutes a year of one customer. */
    public int aYear() {
        int minutes = ofPlan();
        for (Map.Entry<String, Integer> kind : contacts.entrySet()) {
            minutes += kind.getValue() * ofContact(kind.getKey());
        }
        return minutes;
    }
}
