package io.tierledger.customer.customers;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a customer, without its name.
 *
 * @param parentId customer id of the group it belongs to
 * @param country ISO 3166 code
 * @param paymentDays agreed days, 0 to 3,650
 * @param nameCommitment salted SHA-256 of the name, hexadecimal; null when no name is known
 * @param facts extra columns, {@code x-…}
 */
public record Profile(
        CustomerKind kind,
        @Nullable String parentId,
        @Nullable String territory,
        @Nullable String country,
        @Nullable LocalDate since,
        @Nullable Integer paymentDays,
        @Nullable String nameCommitment,
        Map<String, String> facts) {
    public static final Profile EMPTY =
            new Profile(CustomerKind.ORGANISATION, null, null, null, null, null, null, Map.of());

    public Profile {
        facts = Map.copyOf(facts);
    }
}
