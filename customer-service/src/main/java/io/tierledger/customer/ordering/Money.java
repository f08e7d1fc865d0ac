package io.tierledger.customer.ordering;

import io.tierledger.contracts.Amount;
import io.tierledger.platform.web.Refused;
import io.tierledger.reading.BadValue;
import io.tierledger.reading.Numbers;
import io.tierledger.reading.Tidy;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Amounts of a request, checked before any arithmetic. */
public final class Money {
    private static final Numbers PLAIN = new Numbers(Locale.ROOT);

    private Money() {}

    /**
     * Minor units of an amount that must be there.
     *
     * @throws Refused 422 naming the field
     */
    public static long minor(String field, @Nullable Amount amount) {
        if (amount == null || amount.amount() == null || amount.currency() == null) {
            throw Refused.invalid(
                    field,
                    "missing",
                    field + " is missing; it is written {\"amount\":\"84210.00\",\"currency\":\"EUR\"}.");
        }
        try {
            String currency = currency(amount);
            if (!Amount.isCurrency(currency)) {
                throw Refused.invalid(field, "currency", "Not an ISO 4217 currency: " + currency);
            }
            return PLAIN.minor(field, Tidy.value(amount.amount()), Amount.digits(currency), currency);
        } catch (BadValue wrong) {
            throw Checked.wrong(field, wrong, amount.amount());
        }
    }

    /** The currency of an amount, whatever its capitals; empty when there is none. */
    static String currency(@Nullable Amount amount) {
        return amount == null || amount.currency() == null
                ? ""
                : io.tierledger.reading.Money.code(Tidy.value(amount.currency()));
    }

    /** As {@link #minor}, in a currency that is given. */
    public static long minorIn(String currency, String field, @Nullable Amount amount) {
        long minor = minor(field, amount);
        if (amount != null && !currency.equals(currency(amount))) {
            throw Refused.invalid(field, "other-currency", field + " must be in another currency: " + currency);
        }
        return minor;
    }
}
