package io.tierledger.contracts.engagement;

import io.tierledger.contracts.PublishedEvent;
import io.tierledger.contracts.WireName;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a request is promised and who is to answer it: at receipt, and whenever the customer's level or account manager changes while it
 * is open.
 *
 * @param method the leading one; null while none leads
 * @param tier the customer's under it; null for one that is not placed
 * @param level {@code A}, {@code B} or {@code C}
 * @param toAccountManager whether the customer's account manager answers, or the back office
 * @param on business date from which it counts
 */
@WireName("io.tierledger.request.routed.v1")
public record RequestRouted(
        String requestId,
        String customerId,
        @Nullable String method,
        @Nullable String tier,
        String level,
        boolean toAccountManager,
        @Nullable String accountManagerId,
        LocalDate on)
        implements PublishedEvent {}
