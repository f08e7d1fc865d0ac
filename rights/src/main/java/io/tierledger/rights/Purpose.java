package io.tierledger.rights;

import java.util.Locale;

/** What a program was let in for; a program has purposes instead of roles. */
public enum Purpose {
    /** Customers, account managers, orders and judgements of a file, single orders and their cancellation. */
    IMPORT,
    CLOCK,
    RATES,
    READ;

    /** As tokens say it: {@code import}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
