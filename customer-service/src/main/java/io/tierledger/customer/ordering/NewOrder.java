package io.tierledger.customer.ordering;

import io.tierledger.contracts.Amount;
import io.tierledger.customer.orders.OrderTerms;
import io.tierledger.platform.web.Refused;
import io.tierledger.reading.BadValue;
import io.tierledger.reading.Days;
import io.tierledger.reading.Numbers;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An order as it comes over HTTP.
 *
 * @param placedOn a day; or {@code placedAt}, a moment; both if they are the same day
 * @param rate reporting units per unit of the amount's currency, decimal text
 * @param cost in the currency of the amount
 */
record NewOrder(
        @Nullable String orderId,
        @Nullable String customerId,
        @Nullable String placedOn,
        @Nullable String placedAt,
        @Nullable Amount amount,
        @Nullable String rate,
        @Nullable Amount cost,
        @Nullable String channel,
        @Nullable String kind,
        @Nullable String productGroup) {

    /** @throws Refused 422 naming the first field that is wrong */
    OrderTerms terms(ZoneId zone) {
        long minor = Money.minor("amount", amount);
        String currency = Money.currency(amount);
        return new OrderTerms(
                Checked.id("orderId", orderId),
                Checked.id("customerId", customerId),
                day(zone),
                minor,
                currency,
                exactRate(),
                cost == null ? null : Long.valueOf(Money.minorIn(currency, "cost", cost)),
                Checked.optional("channel", channel, Checked.ID),
                plain(Checked.optional("kind", kind, Checked.ID)),
                Checked.optional("productGroup", productGroup, Checked.ID));
    }

    /** Capitals are no part of a kind. */
    private static @Nullable String plain(@Nullable String kind) {
        return kind == null ? null : kind.toLowerCase(Locale.ROOT);
    }

    private LocalDate day(ZoneId zone) {
        if (placedOn == null) {
            return day(zone, "placedAt", placedAt);
        }
        LocalDate day = day(zone, "placedOn", placedOn);
        if (placedAt != null && !day.equals(day(zone, "placedAt", placedAt))) {
            throw Refused.invalid("placedAt", "two-days", "placedOn and placedAt are two days; send one of them.");
        }
        return day;
    }

    private static LocalDate day(ZoneId zone, String field, @Nullable String said) {
        try {
            return new Days(zone).dayOfMoment(field, Checked.required(field, said, Checked.ID));
        } catch (BadValue wrong) {
            throw Checked.wrong(field, wrong, String.valueOf(said));
        }
    }

    private @Nullable String exactRate() {
        if (rate == null) {
            return null;
        }
        try {
            var exact = new Numbers(Locale.ROOT).decimal("rate", rate);
            if (exact.signum() > 0) {
                return exact.toPlainString();
            }
        } catch (BadValue wrong) {
            throw Checked.wrong("rate", wrong, rate);
        }
        throw Refused.invalid("rate", "rate", "A rate is above zero.");
    }
}
