package io.tierledger.contracts.engagement;

import io.tierledger.contracts.PublishedEvent;
import io.tierledger.contracts.WireName;
import java.time.LocalDate;

/**
 * A customer is given no more than its tier is granted, or something else than by this exception.
 *
 * @param capability as in {@link ExceptionSet}
 * @param value what was given by it
 * @param cause {@code UNTIL}, {@code GRANTED}, {@code GATE}, {@code LIFTED} or {@code REPLACED}; other words may follow
 * @param asOf the first day without it
 */
@WireName("io.tierledger.exception.ended.v1")
public record ExceptionEnded(
        String exceptionId, String customerId, String capability, String value, String cause, LocalDate asOf)
        implements PublishedEvent {}
