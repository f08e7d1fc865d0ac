package io.tierledger.customer.registering;

import io.tierledger.customer.customers.CustomerCommand.Assignment;
import io.tierledger.customer.customers.CustomerKind;
import io.tierledger.customer.customers.Profile;
import io.tierledger.customer.customers.Status;
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

    /** The whole profile after this was said. */
    Profile profileOn(Profile present, @Nullable String nameCommitment) {
        return new Profile(
                kind == null ? present.kind() : kind,
                Given.or(parentId, present.parentId()),
                Given.or(territory, present.territory()),
                Given.or(country, present.country()),
                Given.or(since, present.since()),
                Given.or(paymentDays, present.paymentDays()),
                nameCommitment,
                factsOn(present.facts()));
    }

    private Map<String, String> factsOn(Map<String, String> present) {
        if (facts.isEmpty()) {
            return present;
        }
        Map<String, String> after = new HashMap<>(present);
        facts.forEach((name, value) -> {
            if (value.isEmpty()) {
                after.remove(name);
            } else {
                after.put(name, value);
            }
        });
        return after;
    }
}
