package io.tierledger.customer.erasing;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tierledger.customer.people.PeopleEvent;
import io.tierledger.sealing.GivenTexts;
import io.tierledger.sealing.Opened;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far the erasure of a customer is.
 *
 * @param state {@code NONE} where nobody has asked for one, {@code REQUESTED}, {@code WITHDRAWN}, {@code RUNNING} once it is approved,
 *     {@code DONE} 60 s after the last service said that it holds nothing any more
 * @param erasedOn day on which the key was destroyed, in the zone of the installation; null before, and once the customer is known anew
 * @param reason why it was requested
 * @param carriedOut short names of the services that hold nothing any more, in the order in which they said so
 * @param sealed why the reason is not shown: {@code erased}, or for now {@code unavailable}
 */
record ErasurePage(
        String customerId,
        String state,
        @Nullable LocalDate erasedOn,
        @Nullable String erasureId,
        @Nullable String reason,
        @Nullable String requestedBy,
        @Nullable Instant requestedAt,
        @Nullable String withdrawnBy,
        @Nullable Instant withdrawnAt,
        @Nullable String approvedBy,
        @Nullable Instant approvedAt,
        List<String> carriedOut,
        @Nullable Instant doneAt,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String sealed) {
    private static final String NONE = "NONE";

    /** Of a customer whom nobody asked to erase: its key may have been found destroyed all the same. */
    static ErasurePage without(String customerId, @Nullable LocalDate erasedOn) {
        String state = erasedOn == null ? NONE : Erasure.State.DONE.name();
        return new ErasurePage(
                customerId, state, erasedOn, null, null, null, null, null, null, null, null, List.of(), null, null);
    }

    static ErasurePage of(Erasure erasure, @Nullable LocalDate erasedOn, GivenTexts texts) {
        Opened reason = texts.at(erasure.requested().position());
        Erasure.Step withdrawn = erasure.withdrawn();
        Erasure.Step approved = erasure.approved();
        return new ErasurePage(
                erasure.subject(),
                erasure.state().name(),
                erasedOn,
                erasure.erasureId(),
                reason.member(PeopleEvent.REASON),
                erasure.requested().by(),
                erasure.requested().at(),
                withdrawn == null ? null : withdrawn.by(),
                withdrawn == null ? null : withdrawn.at(),
                approved == null ? null : approved.by(),
                approved == null ? null : approved.at(),
                List.copyOf(erasure.reported().keySet()),
                erasure.doneAt(),
                reason.why());
    }
}
