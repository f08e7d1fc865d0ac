package io.tierledger.engagement.plans;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * For which customers something was planned on which days of one year: per customer and month a bit per day. It may name a day
 * that has nothing any more (the file says so), never miss one that has; so it only ever grows, and applying an event twice
 * changes nothing.
 */
final class DueYear {
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
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(days.size() * 24);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(days.size());
            for (Map.Entry<String, int[]> entry : days.entrySet()) {
                out.writeUTF(entry.getKey());
                write(entry.getValue(), out);
            }
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
        return bytes.toByteArray();
    }

    /** Which months have something, then only those. */
    private static void write(int[] months, DataOutputStream out) throws IOException {
        int present = 0;
        for (int month = 0; month < MONTHS; month++) {
            present |= months[month] == 0 ? 0 : 1 << month;
        }
        out.writeShort(present);
        for (int month : months) {
            if (month != 0) {
                out.writeInt(month);
            }
        }
    }

    /** Reads one or more encoded years that stand behind each other, and adds them up. */
    static DueYear decode(byte[] bytes) {
        DueYear year = new DueYear();
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            while (in.available() > 0) {
                year.read(in);
            }
        } catch (IOException cutShort) {
            throw new UncheckedIOException("the index of what is due is cut short", cutShort);
        }
        return year;
    }

    private void read(DataInputStream in) throws IOException {
        for (int left = in.readInt(); left > 0; left--) {
            int[] months = ofCustomer(in.readUTF());
            int present = in.readUnsignedShort();
            for (int month = 0; month < MONTHS; month++) {
                months[month] |= (present >> month & 1) == 0 ? 0 : in.readInt();
            }
        }
    }
}
