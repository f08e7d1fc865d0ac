package io.tierledger.customer.customers;

import org.jspecify.annotations.Nullable;

/** What a person said who wrote into the document of a customer: of each change that comes of it, null of what stays and where nobody is named. */
public record SaidOfChanges(
        @Nullable PersonSaid status,
        @Nullable PersonSaid accountManager,
        @Nullable PersonSaid estimate) {
    public static final SaidOfChanges NOTHING = new SaidOfChanges(null, null, null);
}
