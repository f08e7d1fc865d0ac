package io.tierledger.scoring.judging;

import java.time.LocalDate;

/**
 * What somebody wants to say about a criterion of a customer; it counts from {@code judgedOn} on.
 *
 * @param judgedBy {@link io.tierledger.contracts.Actor} who is signed in, or a name that a file gives
 */
public record Judging(
        String customerId,
        String method,
        String criterion,
        int score,
        String rationale,
        String judgedBy,
        LocalDate judgedOn) {

    /** The stream on which everything about this customer and criterion is said. */
    public String stream() {
        return stream(customerId, method, criterion);
    }

    public static String stream(String customerId, String method, String criterion) {
        return "judgement:" + customerId + ":" + method + ":" + criterion;
    }
}
