package io.tierledger.engagement.timeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A moment as it is told. Persons are ids.
 *
 * @param kind {@code CALL}, {@code VISIT}, {@code MAIL}, {@code COMPLAINT} or {@code AGREEMENT}
 * @param by who had it
 * @param recordedBy who recorded it
 * @param recordedOn business date on which it was recorded
 * @param unplanned of a call, a visit or a mail: whether it completed nothing that was planned
 * @param activityId what was planned and was completed by it
 * @param state of an agreement {@code OPEN}, {@code KEPT} or {@code BROKEN}; of a complaint {@code OPEN} or {@code SOLVED}; else absent
 * @param satisfied of a complaint: whether the customer is content with what was done; absent while nobody knows
 * @param recommendedTo of a complaint: to whom the customer spoke well of us
 * @param owner of an agreement: who sees to it
 * @param due of an agreement: the last day on which it can be kept
 * @param late of an agreement: open, and its day is over
 * @param closedOn business date on which an agreement was said to be kept or broken; absent where it was recorded so
 * @param closing what was said then
 * @param sealed why texts are not shown: {@code erased}, or for now {@code unavailable}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MomentAnswer(
        String momentId,
        String customerId,
        String kind,
        LocalDate on,
        String by,
        @Nullable String note,
        String recordedBy,
        LocalDate recordedOn,
        @Nullable Boolean unplanned,
        @Nullable String activityId,
        @Nullable String state,
        @Nullable Boolean satisfied,
        @Nullable String recommendedTo,
        @Nullable String owner,
        @Nullable LocalDate due,
        @Nullable Boolean late,
        @Nullable LocalDate closedOn,
        @Nullable String closedBy,
        @Nullable String closing,
        @Nullable String sealed) {
    static final Set<String> STATES = Set.of("OPEN", "KEPT", "BROKEN", "SOLVED");
}
