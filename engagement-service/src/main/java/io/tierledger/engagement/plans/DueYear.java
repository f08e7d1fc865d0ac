package io.tierledger.engagement.plans;

import io.tierledger.platform.bytes.ByteReader;
import io.tierledger.platform.bytes.ByteWriter;
import io.tierledger.platform.bytes.KeptForm;
import io.tierledger.platform.bytes.UnreadableBytes;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * For which customers something was planned on which days of one year: per customer and month a bit per day. It may name a day
 * that has nothing any more (the file says so), never miss one that has; so it only ever grows, and applying an event twice
 * changes nothing. The form before forms began with the number of customers, which is below 2^24 and so begins with 0.
 */
@KeptForm(
        name = "due-year",
        everWritten = {DueYear.WITHOUT_FORM, DueYear.FORM})
final class DueYear {
    static final int WITHOUT_FORM = 0;
    static final int FORM = 1;
    private static final String WHAT = "the index of what is due";
    private static final int MONTHS = 12;

    private final Map<String, int[]> days = new TreeMap<>();

    void add(String customerId, LocalDate day) {
        ofCustomer(customerId)[day.getMonthValue() - 1] |= 1 << day.getDayOfMonth() - 1;
    }

    private int[] ofCustomer(String customerId) {
        return days.computeIfAbsent(customerId, none -> new int[MONTHS]);
    }

    void forEach(int year, BiConsumer<LocalDate, String> visitor) {
        days.forEach((customer, months) -> {
            for (int month = 0; month < MONTHS; month++) {
                for (int left = months[month]; left != 0; left &= left - 1) {
                    visitor.accept(LocalDate.of(year, month + 1, Integer.numberOfTrailingZeros(left) + 1), customer);
                }
            }
        });
    }

    byte[] encode() {
        ByteWriter out = new ByteWriter(FORM, days.size() * 24).inFour(days.size());
        days.forEach((customer, months) -> write(months, out.word(customer)));
        return out.written();
    }

    /** Which months have something, then only those. */
    private static void write(int[] months, ByteWriter out) {
        int present = 0;
        for (int month = 0; month < MONTHS; month++) {
            present |= months[month] == 0 ? 0 : 1 << month;
        }
        out.inTwo(present);
        for (int month : months) {
            if (month != 0) {
                out.inFour(month);
            }
        }
    }

    /** Reads one or more encoded years that stand behind each other, and adds them up. */
    static DueYear decode(byte[] bytes) {
        return UnreadableBytes.readWhole(WHAT, bytes, in -> {
            DueYear year = new DueYear();
            while (in.hasMore()) {
                in.form(WHAT, WITHOUT_FORM, FORM);
                year.read(in);
            }
            return year;
        });
    }

    private void read(ByteReader in) {
        for (int left = in.inFour(); left > 0; left--) {
            int[] months = ofCustomer(in.word());
            int present = in.inTwo();
            for (int month = 0; month < MONTHS; month++) {
                months[month] |= (present >> month & 1) == 0 ? 0 : in.inFour();
            }
        }
    }
}
