package io.tierledger.reading;

import org.jspecify.annotations.Nullable;

/**
 * How the style of a cell shows a number.
 *
 * @param day as a day
 * @param mask signs that stand as they are, with {@link #PLACE} for each digit that is always there and {@link #PLACE_IF_NEEDED} for
 *     each that is not: {@code K} and three places show 8 as K008; null: shown as it is
 * @param currency sign or code that is shown beside the number; null: none
 */
record CellLook(
        boolean day, @Nullable String mask, @Nullable String currency) {
    static final char PLACE = 0;
    static final char PLACE_IF_NEEDED = 1;

    static final CellLook PLAIN = new CellLook(false, null, null);
    static final CellLook DAY = new CellLook(true, null, null);

    /** A number in digits as it is shown; one that is not whole, or below zero, stays as it is. */
    String shown(String number) {
        if (mask == null || !number.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return number;
        }
        StringBuilder backwards = new StringBuilder();
        int left = number.length();
        int beforeFirst = 0;
        for (int i = mask.length() - 1; i >= 0; i--) {
            char sign = mask.charAt(i);
            if (sign > PLACE_IF_NEEDED) {
                backwards.append(sign);
            } else if (left > 0 || sign == PLACE) {
                backwards.append(left > 0 ? number.charAt(--left) : '0');
                beforeFirst = backwards.length();
            }
        }
        String more = new StringBuilder(number.substring(0, left)).reverse().toString();
        return backwards.insert(beforeFirst, more).reverse().toString();
    }
}
