package io.tierledger.tier.standings;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.tierledger.sealing.GivesText;
import io.tierledger.sealing.Opened;
import io.tierledger.tier.events.OverrideText;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An override that is in force: until its date, that day included.
 *
 * @param author id of who is signed in, or a typed name
 * @param typed true where it is a name that was typed by somebody who was not signed in, else null
 * @param sealed why neither author nor reason is shown: {@code erased}, or for now {@code unavailable}
 * @param withoutOverride where the policy has the customer
 * @param given position of the event that holds author and reason
 */
public record ByHandNow(
        String tier,
        LocalDate until,
        @Nullable String author,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean typed,
        @Nullable String reason,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String sealed,
        String withoutOverride,
        @JsonIgnore long given) {

    ByHandNow told(Opened opened) {
        return new ByHandNow(
                tier,
                until,
                opened.member(GivesText.BY),
                opened.isTyped(),
                opened.member(OverrideText.REASON),
                opened.why(),
                withoutOverride,
                given);
    }
}
