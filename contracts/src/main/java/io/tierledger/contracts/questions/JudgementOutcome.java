package io.tierledger.contracts.questions;

import org.jspecify.annotations.Nullable;

/**
 * What became of one judgement.
 *
 * @param partition of scoring-service, with {@code position}, where it stands in its store; 0 unless it was accepted and stored
 * @param refusal null unless it was rejected
 */
public record JudgementOutcome(
        Became became,
        int partition,
        long position,
        @Nullable Refusal refusal) {

    /** {@code DUPLICATE}: the same day, judge, score and rationale was said before. */
    public enum Became {
        ACCEPTED,
        DUPLICATE,
        REJECTED
    }

    /** @param field as a file names it */
    public record Refusal(String field, String code, String message) {}

    /** @param position 0 when it was only asked what would become of it */
    public static JudgementOutcome accepted(int partition, long position) {
        return new JudgementOutcome(Became.ACCEPTED, partition, position, null);
    }

    /** Nothing new. */
    public static JudgementOutcome duplicate() {
        return new JudgementOutcome(Became.DUPLICATE, 0, 0, null);
    }

    /** @param field as a file names it */
    public static JudgementOutcome rejected(String field, String code, String message) {
        return new JudgementOutcome(Became.REJECTED, 0, 0, new Refusal(field, code, message));
    }
}
