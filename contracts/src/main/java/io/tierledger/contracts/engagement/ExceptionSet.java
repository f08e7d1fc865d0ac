package io.tierledger.contracts.engagement;

import io.tierledger.contracts.PublishedEvent;
import io.tierledger.contracts.WireName;
import java.time.LocalDate;

/**
 * A customer is given more than its tier is granted, for a while.
 *
 * @param capability {@code RESPONSE}, {@code DISCOUNT_CEILING}, {@code PAYMENT_TERM}, {@code FIXED_CONTACT}, {@code DELIVERY} or
 *     {@code PRICE_LIST}
 * @param value as methods write it: a number of percent or days, or a word
 * @param until last day
 * @param proposedBy who put it forward ({@link io.tierledger.contracts.Actor})
 * @param agreementId the contact moment that keeps what the customer does for it
 * @param actor who approved it
 * @param text the event of engagement-service that holds, sealed, why, and what the customer does for it: {@code engagement/4711}
 */
@WireName("io.tierledger.exception.set.v1")
public record ExceptionSet(
        String exceptionId,
        String customerId,
        String capability,
        String value,
        LocalDate until,
        String proposedBy,
        String agreementId,
        LocalDate asOf,
        String actor,
        String text)
        implements PublishedEvent {}
