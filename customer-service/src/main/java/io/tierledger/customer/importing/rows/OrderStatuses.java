package io.tierledger.customer.importing.rows;

import io.tierledger.reading.BadValue;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What systems that orders come from call an order that is none any more, or none yet, in English, Dutch and German: nobody has bought by
 * it, so its row is left out and said. How far a real order has come does not matter here.
 */
final class OrderStatuses {
    private static final Set<String> CANCELLED = Set.of(
            "cancelled",
            "canceled",
            "cancel",
            "geannuleerd",
            "annulled",
            "annulé",
            "storniert",
            "storno",
            "void",
            "voided",
            "vervallen");
    private static final Set<String> NOT_PLACED = Set.of(
            "quotation",
            "quotation sent",
            "quote",
            "draft",
            "offerte",
            "offerte verstuurd",
            "offerte verzonden",
            "concept",
            "angebot",
            "entwurf");

    private OrderStatuses() {}

    /** @param word null when the row says nothing */
    static void requireOrder(@Nullable String word) throws BadValue {
        String plain = word == null ? "" : word.toLowerCase(Locale.ROOT);
        if (CANCELLED.contains(plain)) {
            throw new BadValue(
                    "status", "order-cancelled", "The order was cancelled where the file comes from: " + word);
        }
        if (NOT_PLACED.contains(plain)) {
            throw new BadValue("status", "order-not-placed", "It is no order yet where the file comes from: " + word);
        }
    }
}
