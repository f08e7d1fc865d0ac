package io.tierledger.customer.orderhistory;

import io.tierledger.platform.bytes.ByteReader;
import io.tierledger.platform.bytes.ByteWriter;
import io.tierledger.platform.bytes.KeptForm;
import io.tierledger.platform.bytes.UnreadableBytes;
import java.io.ByteArrayOutputStream;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Entries as bytes: length, customer, and the rest; one after another behind one number of a form. The form before forms began with the
 * length of the first, which is below 2^24 and so begins with 0.
 */
@KeptForm(
        name = "orders-bought",
        everWritten = {EntryBytes.WITHOUT_FORM, EntryBytes.FORM})
final class EntryBytes {
    static final int WITHOUT_FORM = 0;
    static final int FORM = 1;
    private static final String WHAT = "a stretch of orders";

    private EntryBytes() {}

    static byte[] of(Entry e) {
        ByteWriter out = new ByteWriter(128)
                .word(e.customerId())
                .inEight(e.position())
                .flag(e.placed())
                .word(e.orderId())
                .inFour(e.orders())
                .day(e.day())
                .inEight(e.reporting())
                .word(e.reportingCurrency())
                .inEight(e.amount())
                .word(e.currency());
        Long cost = e.cost();
        out.flag(cost != null);
        if (cost != null) {
            out.inEight(cost);
        }
        return out.wordOrNull(e.channel())
                .wordOrNull(e.kind())
                .wordOrNull(e.productGroup())
                .flag(e.late())
                .written();
    }

    /** Puts an entry behind others, and before the first the number of the form. */
    static void append(ByteArrayOutputStream to, byte[] entry) {
        if (to.size() == 0) {
            to.write(FORM);
        }
        to.writeBytes(new ByteWriter(Integer.BYTES).inFour(entry.length).written());
        to.writeBytes(entry);
    }

    /** Every entry. */
    static void read(byte[] bytes, Consumer<Entry> each) {
        read(bytes, anybody -> true, each);
    }

    /** Every entry of the customers that are wanted; the others are passed over unread. */
    static void read(byte[] bytes, Predicate<String> wanted, Consumer<Entry> each) {
        if (bytes.length > 0) {
            UnreadableBytes.readWhole(WHAT, bytes, in -> {
                in.form(WHAT, WITHOUT_FORM, FORM);
                while (in.hasMore()) {
                    next(in, wanted, each);
                }
                return each;
            });
        }
    }

    private static void next(ByteReader in, Predicate<String> wanted, Consumer<Entry> each) {
        int length = in.inFour();
        int begins = in.position();
        String customer = in.word();
        if (wanted.test(customer)) {
            each.accept(entry(in, customer));
        } else {
            in.skip(begins + length - in.position());
        }
    }

    private static Entry entry(ByteReader in, String customer) {
        return new Entry(
                customer,
                in.inEight(),
                in.flag(),
                in.word(),
                in.inFour(),
                in.day(),
                in.inEight(),
                in.word(),
                in.inEight(),
                in.word(),
                in.flag() ? Long.valueOf(in.inEight()) : null,
                in.wordOrNull(),
                in.wordOrNull(),
                in.wordOrNull(),
                in.flag());
    }
}
