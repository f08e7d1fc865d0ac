package io.tierledger.engagement.requested;

import io.tierledger.contracts.Amount;
import io.tierledger.contracts.Sealed;
import io.tierledger.engagement.answering.RequestKind;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A customer asks something.
 *
 * @param amount what it may bring, in the reporting currency
 * @param asOf business date on which it was recorded
 * @param sealed what it is about
 */
public record RequestReceived(
        String requestId,
        String customerId,
        RequestKind kind,
        @Nullable Amount amount,
        LocalDateTime receivedAt,
        LocalDate asOf,
        String actor,
        Sealed sealed)
        implements RequestEvent {
    public static final String NAME = "request-received";
    public static final String PART = "request";

    @Override
    public String part() {
        return PART;
    }
}
