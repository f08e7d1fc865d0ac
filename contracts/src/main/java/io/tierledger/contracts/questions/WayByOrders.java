package io.tierledger.contracts.questions;

import io.tierledger.contracts.Amount;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a customer would have to order to win a tier: the first way of its outlook that takes orders and nothing else.
 *
 * @param amount how much more, in the reporting currency; null where there is no such way
 * @param by the last day on which it counts; null where {@code amount} is
 */
public record WayByOrders(@Nullable Amount amount, @Nullable LocalDate by) {
    /** There is none. */
    public static final WayByOrders NONE = new WayByOrders(null, null);
}
