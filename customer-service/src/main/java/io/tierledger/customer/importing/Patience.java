package io.tierledger.customer.importing;

import io.tierledger.reading.Unreadable;

/** How many rows of one file may be unreadable: a hundred million of them would keep a processor busy for minutes. */
final class Patience {
    private static final int MOST = 1_000_000;

    private int wrong;

    /** @throws Unreadable 413 when this was one too many */
    void lose(long line) {
        if (++wrong > MOST) {
            throw new Unreadable(
                    Unreadable.TOO_LARGE,
                    line,
                    "More than a million rows of the file cannot be read; it is read no further.");
        }
    }
}
