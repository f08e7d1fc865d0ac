package io.tierledger.engagement.requested;

import io.tierledger.engagement.answering.ResponseLevel;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a request is promised and who is to answer it, said by the stage: at receipt, and whenever the customer's level or account manager
 * changes while it is open.
 *
 * @param method the leading one; null while none leads
 * @param tier the customer's under it; null for one that is not placed
 * @param toManager decided once, at receipt: whether the account manager answers, whoever that is, or the back office
 * @param accountManagerId the customer's on that day
 * @param on business date from which it counts
 */
public record RequestRouted(
        String requestId,
        String customerId,
        @Nullable String method,
        @Nullable String tier,
        ResponseLevel level,
        boolean toManager,
        @Nullable String accountManagerId,
        LocalDate on) {
    public static final String NAME = "request-routed";
}
