package io.tierledger.engagement.servicelevels;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tierledger.engagement.levels.LevelEvent;
import io.tierledger.sealing.GivesText;
import io.tierledger.sealing.Opened;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A level above what is granted: in force, or put forward and waiting for a second person.
 *
 * @param until last day
 * @param counterPromise what the customer does for it
 * @param proposedOn business date
 * @param proposedBy id of who put it forward
 * @param approvedOn business date; absent while it waits
 * @param approvedBy id of who approved it; absent while it waits
 * @param agreementId the moment that keeps what the customer does for it; absent while it waits
 * @param sealed why no text is shown: {@code erased}, or for now {@code unavailable}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ExceptionView(
        String id,
        String value,
        LocalDate until,
        @Nullable String counterPromise,
        @Nullable String reason,
        LocalDate proposedOn,
        @Nullable String proposedBy,
        @Nullable LocalDate approvedOn,
        @Nullable String approvedBy,
        @Nullable String agreementId,
        @Nullable String sealed) {

    static ExceptionView of(LevelRecord.Part exception, Opened text) {
        return new ExceptionView(
                exception.id(),
                exception.value(),
                exception.until(),
                text.member(LevelEvent.COUNTER_PROMISE),
                text.member(LevelEvent.REASON),
                exception.on(),
                text.member(GivesText.BY),
                exception.approvedOn(),
                exception.approvedBy(),
                exception.agreementId(),
                text.why());
    }
}
