package io.tierledger.past;

import io.tierledger.platform.bytes.ByteReader;
import io.tierledger.platform.bytes.ByteWriter;
import io.tierledger.platform.bytes.KeptForm;
import io.tierledger.platform.bytes.UnreadableBytes;
import java.time.LocalDate;

/** The frames of a past. The form before this one had no number, and was never kept. */
@KeptForm(name = "past", everWritten = PastForm.FORM)
public final class PastForm {
    static final int FORM = 2;
    private static final int HEADER = 0;
    private static final int PROGRESS = 1;
    private static final int CUSTOMERS = 2;
    private static final int END = 3;
    private static final String WHAT = "the past";

    private PastForm() {}

    /** From the first business date up to {@code last}; {@code ended} is the last day that has passed. */
    public record Header(LocalDate first, LocalDate last, LocalDate ended, long everybody) {}

    /** What comes, frame by frame; how far the teller has come need not be listened to. */
    public interface Hearer {
        void begins(Header header);

        /** How much of what must be prepared is. */
        default void prepared(long done, long of) {}

        /** One of a frame. */
        void customer(PastCustomer customer);

        /** A frame is over; so many, whether told or not, are done. */
        default void handled(long customers) {}

        void ends();
    }

    public static byte[] header(Header header) {
        return framed(new ByteWriter(HEADER, 64)
                .flags(FORM)
                .number(header.first().toEpochDay())
                .number(header.last().toEpochDay())
                .number(header.ended().toEpochDay())
                .number(header.everybody()));
    }

    public static byte[] progress(long done, long of) {
        return framed(new ByteWriter(PROGRESS, 16).number(done).number(of));
    }

    /** @param handled how many were looked at for it */
    public static byte[] customers(long handled, PastCustomers customers) {
        return framed(new ByteWriter(CUSTOMERS, customers.told.length() + 16)
                .number(handled)
                .append(customers.told, 0));
    }

    public static byte[] end() {
        return framed(new ByteWriter(END, 16));
    }

    static ByteWriter part(int room) {
        return new ByteWriter(room);
    }

    private static byte[] framed(ByteWriter frame) {
        return new ByteWriter(frame.length() + Integer.BYTES)
                .inFour(frame.length())
                .append(frame, 0)
                .written();
    }

    /**
     * @param frame without its length
     * @throws UnreadableBytes when it is cut short, or of a form that this version does not know
     */
    public static void hear(byte[] frame, Hearer hearer) {
        UnreadableBytes.readWhole(WHAT, frame, in -> {
            switch (in.flags()) {
                case HEADER -> hearer.begins(header(in));
                case PROGRESS -> hearer.prepared(in.number(), in.number());
                case CUSTOMERS -> customers(in, hearer);
                case END -> hearer.ends();
                default -> throw new IllegalArgumentException("a frame of an unknown kind");
            }
            return hearer;
        });
    }

    private static Header header(ByteReader in) {
        in.form(WHAT, FORM);
        return new Header(
                LocalDate.ofEpochDay(in.number()),
                LocalDate.ofEpochDay(in.number()),
                LocalDate.ofEpochDay(in.number()),
                in.number());
    }

    private static void customers(ByteReader in, Hearer hearer) {
        long handled = in.number();
        while (in.hasMore()) {
            hearer.customer(new PastCustomer(in));
        }
        hearer.handled(handled);
    }
}
