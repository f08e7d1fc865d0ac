package io.tierledger.customer.registering;

import org.jspecify.annotations.Nullable;

/**
 * What a file says of an account manager. What it does not say (null) stays as it is.
 *
 * @param hoursPerWeek hundredths of an hour
 */
public record AccountManagerSaid(
        String accountManagerId,
        String name,
        @Nullable Given<String> email,
        @Nullable Given<String> team,
        @Nullable Given<Integer> hoursPerWeek) {

    AccountManagerTerms over(@Nullable AccountManagerTerms before) {
        return new AccountManagerTerms(
                accountManagerId,
                name,
                Given.or(email, before == null ? null : before.email()),
                Given.or(team, before == null ? null : before.team()),
                Given.or(hoursPerWeek, before == null ? null : before.hoursPerWeek()));
    }
}
