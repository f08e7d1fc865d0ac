package io.tierledger.customer.customers;

import io.tierledger.contracts.Sealed;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a customer. What is personal, its name and its extra columns, stands sealed in the event that gave it; an event that changes
 * other facts alone says nothing of it.
 *
 * @param parentId customer id of the group it belongs to
 * @param country ISO 3166 code
 * @param paymentDays agreed days, 0 to 3,650
 * @param nameCommitment before revision 2: salted SHA-256 of the name, hexadecimal; null when no name was known
 * @param facts before revision 2: extra columns, {@code x-…}, in clear; else null
 * @param sealed since revision 2: name and extra columns; null where they stay as they were
 */
public record Profile(
        CustomerKind kind,
        @Nullable String parentId,
        @Nullable String territory,
        @Nullable String country,
        @Nullable LocalDate since,
        @Nullable Integer paymentDays,
        @Nullable String nameCommitment,
        @Nullable Map<String, String> facts,
        @Nullable Sealed sealed) {
    public static final Profile EMPTY =
            new Profile(CustomerKind.ORGANISATION, null, null, null, null, null, null, null, null);

    public Profile {
        facts = facts == null ? null : Map.copyOf(facts);
    }

    /** Whether name and extra columns are the same as there, in the same form. */
    public boolean sameTexts(Profile other) {
        return Objects.equals(nameCommitment, other.nameCommitment)
                && Objects.equals(facts, other.facts)
                && Objects.equals(sealed, other.sealed);
    }

    /** The whole profile after this one, which says nothing of name and extra columns where they stay as they were. */
    Profile after(Profile before) {
        return sealed == null && facts == null ? withTextsOf(before) : this;
    }

    /** As an event says it that changes {@code before} into this. */
    Profile saidAfter(Profile before) {
        return sameTexts(before) ? withTextsOf(EMPTY) : this;
    }

    /** The same customer with another name and other extra columns. */
    public Profile withTexts(Sealed texts) {
        return new Profile(kind, parentId, territory, country, since, paymentDays, null, null, texts);
    }

    private Profile withTextsOf(Profile other) {
        return new Profile(
                kind,
                parentId,
                territory,
                country,
                since,
                paymentDays,
                other.nameCommitment,
                other.facts,
                other.sealed);
    }
}
