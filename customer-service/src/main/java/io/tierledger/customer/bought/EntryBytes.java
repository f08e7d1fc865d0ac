package io.tierledger.customer.bought;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Entries as bytes: length, customer, and the rest; one after another. */
final class EntryBytes {
    private EntryBytes() {}

    static byte[] of(Entry e) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(96);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeUTF(e.customerId());
            out.writeLong(e.position());
            out.writeBoolean(e.placed());
            out.writeUTF(e.orderId());
            out.writeInt(e.orders());
            out.writeInt((int) e.day().toEpochDay());
            out.writeLong(e.reporting());
            out.writeUTF(e.reportingCurrency());
            out.writeLong(e.amount());
            out.writeUTF(e.currency());
            out.writeBoolean(e.cost() != null);
            if (e.cost() != null) {
                out.writeLong(e.cost());
            }
            text(out, e.channel());
            text(out, e.kind());
            text(out, e.productGroup());
            out.writeBoolean(e.late());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** Puts an entry behind others. */
    static void append(ByteArrayOutputStream to, byte[] entry) {
        to.write(entry.length >>> 24);
        to.write(entry.length >>> 16);
        to.write(entry.length >>> 8);
        to.write(entry.length);
        to.write(entry, 0, entry.length);
    }

    /** Every entry. */
    static void read(byte[] bytes, Consumer<Entry> each) {
        read(bytes, anybody -> true, each);
    }

    /** Every entry of the customers that are wanted; the others are passed over unread. */
    static void read(byte[] bytes, Predicate<String> wanted, Consumer<Entry> each) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            while (in.available() > 0) {
                int length = in.readInt();
                int before = in.available();
                String customer = in.readUTF();
                if (wanted.test(customer)) {
                    each.accept(entry(in, customer));
                } else {
                    in.skipNBytes(length - (before - in.available()));
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Entry entry(DataInputStream in, String customer) throws IOException {
        return new Entry(
                customer,
                in.readLong(),
                in.readBoolean(),
                in.readUTF(),
                in.readInt(),
                LocalDate.ofEpochDay(in.readInt()),
                in.readLong(),
                in.readUTF(),
                in.readLong(),
                in.readUTF(),
                in.readBoolean() ? Long.valueOf(in.readLong()) : null,
                text(in),
                text(in),
                text(in),
                in.readBoolean());
    }

    private static void text(DataOutputStream out, @Nullable String text) throws IOException {
        out.writeBoolean(text != null);
        if (text != null) {
            out.writeUTF(text);
        }
    }

    private static @Nullable String text(DataInputStream in) throws IOException {
        return in.readBoolean() ? in.readUTF() : null;
    }
}
