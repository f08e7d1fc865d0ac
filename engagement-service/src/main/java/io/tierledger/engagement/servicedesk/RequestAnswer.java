package io.tierledger.engagement.servicedesk;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tierledger.contracts.Amount;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A request as it is told.
 *
 * @param kind {@code QUESTION}, {@code COMPLAINT}, {@code QUOTE} or {@code PROJECT}
 * @param subject what it is about
 * @param recordedBy who recorded it
 * @param state {@code open}, {@code waiting} (for the customer: the clock stands still) or {@code answered}
 * @param method the leading one when the level was last decided; absent while none leads
 * @param tier the customer's under it, absent for one that is not placed
 * @param level {@code A}, {@code B} or {@code C}
 * @param due by when it is answered; absent where nothing is promised (level C)
 * @param alarm when it has waited too long, whatever its level
 * @param assignedTo an account manager, or {@code back-office}
 * @param awaited what the customer is to say first
 * @param late whether it was answered after it was due, or its alarm where nothing was promised
 * @param answer what was answered
 * @param sealed why texts are not shown: {@code erased}, or for now {@code unavailable}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RequestAnswer(
        String requestId,
        String customerId,
        @Nullable String customerName,
        String kind,
        @Nullable String subject,
        @Nullable Amount amount,
        OffsetDateTime receivedAt,
        @Nullable String recordedBy,
        String state,
        @Nullable String method,
        @Nullable String tier,
        String level,
        @Nullable OffsetDateTime due,
        OffsetDateTime alarm,
        String assignedTo,
        @Nullable OffsetDateTime waitingSince,
        @Nullable String awaited,
        @Nullable OffsetDateTime answeredAt,
        @Nullable Boolean late,
        @Nullable String answer,
        @Nullable String answeredBy,
        @Nullable String sealed) {}
