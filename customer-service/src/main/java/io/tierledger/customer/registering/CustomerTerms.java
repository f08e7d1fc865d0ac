package io.tierledger.customer.registering;

import io.tierledger.contracts.Sealed;
import io.tierledger.customer.customers.CustomerCommand.Assignment;
import io.tierledger.customer.customers.CustomerKind;
import io.tierledger.customer.customers.Profile;
import io.tierledger.customer.customers.Status;
import io.tierledger.customer.naming.PersonalTexts;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says of a customer; null for what was not said and stays as it is.
 *
 * @param name {@link #NO_NAME} for none any longer
 * @param facts added to the present ones; an empty value takes a fact away
 * @param estimatedSpend a year, minor units of the reporting currency
 */
public record CustomerTerms(
        String customerId,
        @Nullable String name,
        @Nullable CustomerKind kind,
        @Nullable Assignment accountManager,
        @Nullable Status status,
        @Nullable Given<String> parentId,
        @Nullable Given<String> territory,
        @Nullable Given<String> country,
        @Nullable Given<LocalDate> since,
        @Nullable Given<Integer> paymentDays,
        @Nullable Long estimatedSpend,
        Map<String, String> facts) {

    /** Stands for no name; no name is empty. */
    public static final String NO_NAME = "";

    /** Whether anything is said of its name and its extra columns. */
    boolean saysTexts() {
        return name != null || !facts.isEmpty();
    }

    /** As this, and nothing said of name and extra columns. */
    public CustomerTerms withoutTexts() {
        return new CustomerTerms(
                customerId,
                null,
                kind,
                accountManager,
                status,
                parentId,
                territory,
                country,
                since,
                paymentDays,
                estimatedSpend,
                Map.of());
    }

    /**
     * The whole profile after this was said.
     *
     * @param texts name and extra columns from now on; null where they stay as they are
     */
    Profile profileOn(Profile present, @Nullable Sealed texts) {
        Profile profile = new Profile(
                kind == null ? present.kind() : kind,
                Given.or(parentId, present.parentId()),
                Given.or(territory, present.territory()),
                Given.or(country, present.country()),
                Given.or(since, present.since()),
                Given.or(paymentDays, present.paymentDays()),
                present.nameCommitment(),
                present.facts(),
                present.sealed());
        return texts == null ? profile : profile.withTexts(texts);
    }

    /** Name and extra columns after this was said, as they are sealed: an empty value takes one away. */
    Map<String, String> textsOn(Map<String, String> present) {
        Map<String, String> after = new HashMap<>(present);
        if (name != null) {
            put(PersonalTexts.NAME, name, after);
        }
        facts.forEach((fact, value) -> put(fact, value, after));
        return after;
    }

    private static void put(String member, String value, Map<String, String> members) {
        if (value.isEmpty()) {
            members.remove(member);
        } else {
            members.put(member, Normalizer.normalize(value, Normalizer.Form.NFC));
        }
    }
}
