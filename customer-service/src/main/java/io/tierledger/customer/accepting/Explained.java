package io.tierledger.customer.accepting;

import io.tierledger.contracts.Amount;
import io.tierledger.customer.orders.OrderRefusal;
import io.tierledger.platform.web.Refused;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A refusal in words, for a line of a file and for an answer over HTTP alike.
 *
 * @param field column that it is about; empty when about the whole order
 * @param data by which a reader's language says it, where it is no field
 */
public record Explained(int status, String code, String field, String message, Map<String, Object> data) {
    private static final Pattern WORD = Pattern.compile("_([a-z])");

    private Explained(int status, String code, String field, String message) {
        this(status, code, field, message, Map.of());
    }

    public static Explained of(OrderRefusal refusal) {
        return switch (refusal) {
            case OrderRefusal.Conflict r ->
                new Explained(
                        409,
                        "order-conflict",
                        r.field(),
                        "Order %s is stored with another %s.".formatted(r.orderId(), r.field()));
            case OrderRefusal.NoSuchCustomer r ->
                new Explained(
                        422,
                        "unknown-customer",
                        "customer_id",
                        "There is no such customer (import customers first): " + r.customerId());
            case OrderRefusal.CustomerErased r ->
                new Explained(
                        422,
                        "erased",
                        "customer_id",
                        "What was known of this customer was erased; nothing more is kept of it: " + r.customerId());
            case OrderRefusal.NoSuchOrder r ->
                new Explained(
                        404,
                        "not-found",
                        "",
                        "There is no order " + r.orderId() + ".",
                        Map.of("what", "order", "id", r.orderId()));
            case OrderRefusal.NoRate r ->
                new Explained(
                        422,
                        "no-rate",
                        "rate",
                        "There is no rate for %s on or before %s, and the order has none."
                                .formatted(r.currency(), r.on()));
            case OrderRefusal.NeedlessRate r ->
                new Explained(
                        422,
                        "rate-needless",
                        "rate",
                        "The order is in " + r.currency()
                                + ", in which all is reported, and has a rate; which of the two is wrong?");
            case OrderRefusal.NegativeAmount r ->
                new Explained(
                        422,
                        "negative",
                        r.field(),
                        "The " + r.field() + " is below zero: "
                                + Amount.ofMinor(r.given(), r.currency()).amount());
            case OrderRefusal.TooLarge r ->
                new Explained(422, "too-large", r.field(), "The amount is above " + r.most() + " minor units.");
            case OrderRefusal.SumTooLarge r ->
                new Explained(
                        422,
                        "sum-too-large",
                        r.field(),
                        "With this order the sum of all orders ever placed would be too large to be counted exactly.");
            case OrderRefusal.TooManyKinds r ->
                new Explained(
                        422,
                        "too-many-kinds",
                        "kind",
                        "Orders of " + r.most()
                                + " kinds were placed, and no more are told apart; is this column a kind?");
            case OrderRefusal.TooOld r ->
                new Explained(
                        422, "too-old", "placed_on", "Dated before the first day that is accepted: " + r.earliest());
            case OrderRefusal.Quarantined r ->
                new Explained(
                        422,
                        "dated-in-the-future",
                        "placed_on",
                        "Dated after the last day that is accepted now, it moves nothing: " + r.latest());
            case OrderRefusal.NothingLeft r ->
                new Explained(409, "nothing-left", "", "Nothing is left of order " + r.orderId() + ".");
            case OrderRefusal.MoreThanLeft r ->
                new Explained(
                        422,
                        "more-than-left",
                        "amount",
                        "A credit note is above zero and at most what is left: %s %s."
                                .formatted(
                                        Amount.ofMinor(r.left(), r.currency()).amount(), r.currency()));
        };
    }

    /** {@code customer_id} of a file is {@code customerId} of a body. */
    private static String jsonName(String column) {
        return WORD.matcher(column).replaceAll(word -> word.group(1).toUpperCase(Locale.ROOT));
    }

    public Refused asProblem() {
        return field.isEmpty()
                ? new Refused(status, code, message, data)
                : new Refused(status, code, message.replace(field, jsonName(field)), Map.of("field", jsonName(field)));
    }
}
