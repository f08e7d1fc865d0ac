package io.tierledger.tier.standings;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Entries as they are kept, many in one document. */
final class EntryBytes {
    private EntryBytes() {}

    static byte[] write(List<Entry> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(entries.size() * 64);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            for (Entry entry : entries) {
                write(entry, out);
            }
        } catch (IOException cannotBe) {
            throw new UncheckedIOException(cannotBe);
        }
        return bytes.toByteArray();
    }

    private static void write(Entry entry, DataOutputStream out) throws IOException {
        Step step = entry.step();
        ByHandNow byHand = entry.byHand();
        out.writeUTF(entry.method());
        out.writeUTF(entry.customerId());
        out.writeLong(step.position());
        out.writeInt((int) step.asOf().toEpochDay());
        out.writeLong(step.recordedAt().toEpochMilli());
        out.writeInt(step.number());
        out.writeByte((step.provisional() ? 1 : 0)
                | (entry.isStep() ? 2 : 0)
                | (entry.endsByHand() ? 4 : 0)
                | (byHand != null ? 8 : 0));
        out.writeUTF(text(step.tier()));
        out.writeUTF(text(entry.withoutOverride()));
        if (byHand != null) {
            out.writeInt((int) byHand.until().toEpochDay());
            out.writeUTF(byHand.author());
            out.writeUTF(byHand.reason());
        }
    }

    static List<Entry> read(byte[] bytes, int count) {
        List<Entry> entries = new ArrayList<>(count);
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            for (int i = 0; i < count; i++) {
                entries.add(read(in));
            }
        } catch (IOException cutShort) {
            throw new UncheckedIOException(cutShort);
        }
        return entries;
    }

    private static Entry read(DataInputStream in) throws IOException {
        String method = in.readUTF().intern();
        String customer = in.readUTF();
        long position = in.readLong();
        LocalDate asOf = LocalDate.ofEpochDay(in.readInt());
        Instant recordedAt = Instant.ofEpochMilli(in.readLong());
        int number = in.readInt();
        int flags = in.readByte();
        String tier = textOrNull(in.readUTF());
        String without = textOrNull(in.readUTF());
        ByHandNow byHand = (flags & 8) == 0
                ? null
                : new ByHandNow(
                        text(tier), LocalDate.ofEpochDay(in.readInt()), in.readUTF(), in.readUTF(), text(without));
        Step step = new Step(position, asOf, recordedAt, tier, number, (flags & 1) != 0);
        return new Entry(method, customer, step, (flags & 2) != 0, byHand, (flags & 4) != 0, without);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static @Nullable String textOrNull(String text) {
        return text.isEmpty() ? null : text.intern();
    }
}
