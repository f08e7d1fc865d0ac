package io.tierledger.tier.overriding;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tierledger.sealing.GivesText;
import io.tierledger.sealing.Opened;
import io.tierledger.tier.events.OverrideProposed;
import io.tierledger.tier.events.OverrideText;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An override that was put forward.
 *
 * @param until last day that it would have
 * @param proposedOn business date
 * @param proposedBy id of who put it forward
 * @param sealed why no reason is shown: {@code erased}, or for now {@code unavailable}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Proposed(
        String tier,
        LocalDate until,
        LocalDate proposedOn,
        @Nullable String proposedBy,
        @Nullable String reason,
        @Nullable String sealed) {

    static Proposed of(OverrideProposed event, Opened text) {
        return new Proposed(
                event.tier(),
                event.until(),
                event.asOf(),
                text.member(GivesText.BY),
                text.member(OverrideText.REASON),
                text.why());
    }
}
