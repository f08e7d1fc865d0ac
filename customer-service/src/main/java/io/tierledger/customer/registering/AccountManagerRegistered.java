package io.tierledger.customer.registering;

import org.jspecify.annotations.Nullable;

/**
 * What is known of an account manager; the whole of it each time. Stream {@code account-manager:<id>}.
 *
 * @param commitment salted SHA-256 of name and e-mail, hexadecimal
 * @param hoursPerWeek in hundredths of an hour
 */
public record AccountManagerRegistered(
        String accountManagerId,
        String commitment,
        @Nullable String team,
        @Nullable Integer hoursPerWeek) {
    static String stream(String accountManagerId) {
        return "account-manager:" + accountManagerId;
    }
}
