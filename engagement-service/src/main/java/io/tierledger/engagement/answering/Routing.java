package io.tierledger.engagement.answering;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Who answers: the account manager where it matters most, else the back office. Decided once, at receipt. */
public final class Routing {
    private static final BigDecimal OF_A = BigDecimal.valueOf(5_000);
    private static final BigDecimal OF_B = BigDecimal.valueOf(10_000);
    private static final BigDecimal OF_C = BigDecimal.valueOf(25_000);

    private Routing() {}

    /** @param amount in units of the reporting currency; null where nobody said one */
    public static boolean isForTheManager(RequestKind kind, ResponseLevel level, @Nullable BigDecimal amount) {
        return switch (kind) {
            case COMPLAINT -> level == ResponseLevel.A;
            case QUOTE, PROJECT -> amount != null && amount.compareTo(from(level)) >= 0;
            case QUESTION -> false;
        };
    }

    private static BigDecimal from(ResponseLevel level) {
        return switch (level) {
            case A -> OF_A;
            case B -> OF_B;
            case C -> OF_C;
        };
    }
}
