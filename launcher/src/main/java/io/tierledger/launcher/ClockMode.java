package io.tierledger.launcher;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** How the business date moves: {@code wall}, {@code follow-orders}, or {@code fixed:DATE}. */
record ClockMode(String text) {
    public static final ClockMode WALL = new ClockMode("wall");
    public static final ClockMode FOLLOW_ORDERS = new ClockMode("follow-orders");
    private static final String FIXED = "fixed:";

    public ClockMode {
        if (!text.equals("wall") && !text.equals("follow-orders")) {
            requireFixedDate(text);
        }
    }

    private static void requireFixedDate(String text) {
        try {
            if (text.startsWith(FIXED)) {
                LocalDate.parse(text.substring(FIXED.length()));
                return;
            }
        } catch (DateTimeException noDate) {
            throw new StartRefused("--clock " + text + ": the date is not like 2026-11-30.", noDate);
        }
        throw new StartRefused("--clock " + text + ": choose wall, follow-orders or fixed:DATE.");
    }

    /** {@code wall}, {@code follow-orders} or {@code fixed}. */
    String word() {
        return text.startsWith(FIXED) ? "fixed" : text;
    }

    /** The date that somebody wants it to be; absent unless it is fixed. */
    Optional<LocalDate> date() {
        return text.startsWith(FIXED) ? Optional.of(LocalDate.parse(text.substring(FIXED.length()))) : Optional.empty();
    }

    @Override
    public String toString() {
        return text;
    }
}
