package io.tierledger.customer.importing;

import io.tierledger.platform.web.Refused;
import java.util.Locale;

/** What an import brings. */
enum ImportKind {
    CUSTOMERS,
    ORDERS,
    ACCOUNT_MANAGERS,
    JUDGEMENTS,
    /** No file: days that somebody let pass. */
    ADVANCE;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it may move the business date when that follows the orders. */
    boolean movesTheDate() {
        return this == ORDERS || this == ADVANCE;
    }

    static ImportKind ofWord(String word) {
        for (ImportKind kind : values()) {
            if (kind != ADVANCE && kind.word().equals(word)) {
                return kind;
            }
        }
        throw Refused.notFound("import of", word);
    }
}
