package io.tierledger.customer.orders;

import java.time.LocalDate;

/** Why an order, or something about it, is refused. */
public sealed interface OrderRefusal {

    /** The same order id came before with another content; {@code field} is the first that differs. */
    record Conflict(String orderId, String field) implements OrderRefusal {}

    record NoSuchCustomer(String customerId) implements OrderRefusal {}

    /** What was known of the customer was erased: nothing more is kept of it. */
    record CustomerErased(String customerId) implements OrderRefusal {}

    record NoSuchOrder(String orderId) implements OrderRefusal {}

    /** A rate for an order in the currency that is reported: one of the two was not meant. */
    record NeedlessRate(String currency) implements OrderRefusal {}

    /** Neither the order nor the installation has a rate for {@code currency} on or before the order's date. */
    record NoRate(String currency, LocalDate on) implements OrderRefusal {}

    /** @param given minor units of {@code currency} */
    record NegativeAmount(String field, long given, String currency) implements OrderRefusal {}

    /** Above {@link OrderTerms#MOST}, as ordered or converted. */
    record TooLarge(String field, long most) implements OrderRefusal {}

    /** With this order the sum of all orders ever placed would be beyond what is counted exactly. */
    record SumTooLarge(String field) implements OrderRefusal {}

    /** It would be of one kind of orders more than are told apart. */
    record TooManyKinds(int most) implements OrderRefusal {}

    record TooOld(LocalDate earliest) implements OrderRefusal {}

    /** Dated after {@code latest}, the last date that is accepted now; it moves nothing. */
    record Quarantined(LocalDate latest) implements OrderRefusal {}

    record NothingLeft(String orderId) implements OrderRefusal {}

    /** A credit note of nothing, or of more than the {@code left} minor units. */
    record MoreThanLeft(long left, String currency) implements OrderRefusal {}
}
