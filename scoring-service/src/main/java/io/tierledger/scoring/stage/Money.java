package io.tierledger.scoring.stage;

import io.tierledger.contracts.Amount;

/** Minor units of a reporting amount, read without an object for each. */
final class Money {
    private Money() {}

    /** @throws ArithmeticException when the amount has other decimals than {@code digits}, or does not fit */
    static long minor(Amount amount, int digits) {
        String text = amount.amount();
        int length = text.length();
        int point = length - digits - 1;
        boolean plain = length <= 17 && digits > 0 && point > 0 && text.charAt(point) == '.';
        if (!plain) {
            return amount.minor();
        }
        boolean negative = text.charAt(0) == '-';
        long minor = 0;
        for (int i = negative ? 1 : 0; i < length; i++) {
            int digit = text.charAt(i) - '0';
            if (i != point && (digit < 0 || digit > 9)) {
                return amount.minor();
            }
            minor = i == point ? minor : minor * 10 + digit;
        }
        return negative ? -minor : minor;
    }
}
