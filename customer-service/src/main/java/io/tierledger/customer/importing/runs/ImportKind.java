package io.tierledger.customer.importing.runs;

import io.tierledger.platform.web.Refused;
import java.util.Locale;

/** What an import brings. */
public enum ImportKind {
    CUSTOMERS,
    ORDERS,
    ACCOUNT_MANAGERS,
    JUDGEMENTS,
    /** No file: days that somebody let pass. */
    ADVANCE,
    /** No file: customers that go from one account manager to another. */
    HAND_OVER;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it may move the business date when that follows the orders. */
    public boolean movesTheDate() {
        return this == ORDERS || this == ADVANCE;
    }

    private boolean isAFile() {
        return this != ADVANCE && this != HAND_OVER;
    }

    public static ImportKind ofWord(String word) {
        for (ImportKind kind : values()) {
            if (kind.isAFile() && kind.word().equals(word)) {
                return kind;
            }
        }
        throw Refused.notFound("import of", word);
    }
}
