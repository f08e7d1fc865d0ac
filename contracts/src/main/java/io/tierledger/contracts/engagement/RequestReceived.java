package io.tierledger.contracts.engagement;

import io.tierledger.contracts.Amount;
import io.tierledger.contracts.PublishedEvent;
import io.tierledger.contracts.WireName;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A customer asks something.
 *
 * @param kind {@code QUESTION}, {@code COMPLAINT}, {@code QUOTE} or {@code PROJECT}
 * @param amount what it may bring, in the reporting currency
 * @param asOf business date on which it was recorded
 * @param actor who recorded it ({@link io.tierledger.contracts.Actor})
 * @param text the event of engagement-service that holds, sealed, what it is about: {@code engagement/4711}
 */
@WireName("io.tierledger.request.received.v1")
public record RequestReceived(
        String requestId,
        String customerId,
        String kind,
        @Nullable Amount amount,
        Instant receivedAt,
        LocalDate asOf,
        String actor,
        String text)
        implements PublishedEvent {}
