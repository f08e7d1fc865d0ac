package io.tierledger.engagement.servicelevels;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tierledger.engagement.levels.LevelEvent;
import io.tierledger.sealing.GivesText;
import io.tierledger.sealing.Opened;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was agreed with a customer; it counts up to what its tier is granted.
 *
 * @param agreedOn business date
 * @param agreedBy id of who recorded it
 * @param sealed why no reason is shown: {@code erased}, or for now {@code unavailable}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AgreedView(
        String value,
        LocalDate agreedOn,
        @Nullable String agreedBy,
        @Nullable String reason,
        @Nullable String sealed) {

    static AgreedView of(LevelRecord.Part agreed, Opened text) {
        return new AgreedView(
                agreed.value(), agreed.on(), text.member(GivesText.BY), text.member(LevelEvent.REASON), text.why());
    }
}
