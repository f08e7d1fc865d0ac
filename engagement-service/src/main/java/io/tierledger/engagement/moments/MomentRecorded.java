package io.tierledger.engagement.moments;

import io.tierledger.contracts.Sealed;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * There was contact with a customer.
 *
 * @param by id of the person who had it
 * @param activityId what was planned and was completed by it; null: nothing
 * @param report position of the event that reports that completion, and holds the note; null where {@code activityId} is
 * @param complaint of a complaint alone
 * @param agreement of an agreement alone
 * @param asOf business date on which it was recorded
 * @param sealed the note, and to whom the customer spoke well of us, if that was said
 */
public record MomentRecorded(
        String momentId,
        String customerId,
        MomentKind kind,
        LocalDate on,
        String by,
        @Nullable String activityId,
        @Nullable Long report,
        @Nullable Complaint complaint,
        @Nullable Agreement agreement,
        LocalDate asOf,
        String actor,
        Sealed sealed)
        implements MomentEvent {
    public static final String NAME = "moment-recorded";
    public static final String PART = "moment";

    /** A contact that completed no activity, which would be counted. */
    public boolean countsByItself() {
        return kind.isContact() && activityId == null;
    }

    @Override
    public String part() {
        return PART;
    }
}
