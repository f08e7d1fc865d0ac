package io.tierledger.customer.publishing;

import io.tierledger.contracts.Amount;
import io.tierledger.customer.orders.OrderEvent.OrderPlaced;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Writes {@code order.placed.v1} by hand: it is most of what this service publishes. A test compares it with the mapper's. */
final class OrderPlacedJson {
    private static final String HEX = "0123456789abcdef";

    private OrderPlacedJson() {}

    static byte[] of(OrderPlaced e) {
        StringBuilder json = new StringBuilder(384).append('{');
        text(json, "orderId", e.orderId());
        text(json.append(','), "customerId", e.customerId());
        text(json.append(','), "placedOn", e.placedOn().toString());
        amount(json.append(','), "amount", e.amount(), e.currency());
        text(json.append(','), "rate", e.rate());
        amount(json.append(','), "reporting", e.reporting(), e.reportingCurrency());
        if (e.reportingCost() == null) {
            json.append(",\"cost\":null");
        } else {
            amount(json.append(','), "cost", e.reportingCost(), e.reportingCurrency());
        }
        text(json.append(','), "channel", e.channel());
        text(json.append(','), "kind", e.kind());
        text(json.append(','), "productGroup", e.productGroup());
        json.append(",\"late\":").append(e.late());
        text(json.append(','), "asOf", e.asOf().toString());
        return json.append('}').toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void amount(StringBuilder json, String name, long minor, String currency) {
        json.append('"').append(name).append("\":{\"amount\":\"");
        int digits = Amount.digits(currency);
        if (digits == 2 && minor >= 0) {
            long cents = minor % 100;
            json.append(minor / 100).append(cents < 10 ? ".0" : ".").append(cents);
        } else {
            json.append(Amount.ofMinor(minor, currency).amount());
        }
        json.append("\",\"currency\":\"").append(currency).append("\"}");
    }

    private static void text(StringBuilder json, String name, @Nullable String value) {
        json.append('"').append(name).append("\":");
        if (value == null) {
            json.append("null");
            return;
        }
        json.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ') {
                json.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
            } else {
                json.append(c);
            }
        }
        json.append('"');
    }
}
