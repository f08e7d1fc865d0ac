package io.tierledger.tier.partition.saved;

import io.tierledger.platform.bytes.ByteReader;
import io.tierledger.platform.bytes.ByteWriter;
import io.tierledger.platform.bytes.KeptForm;
import io.tierledger.platform.bytes.UnreadableBytes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The partition's own document: its business date, and what was published, as it came. */
@KeptForm(
        name = "tier-partition",
        everWritten = {PartitionBytes.WITHOUT_FORM, PartitionBytes.FORM})
record PartitionBytes(LocalDate businessDate, List<byte[]> publications) {
    static final int WITHOUT_FORM = 0;
    static final int FORM = 3;
    private static final int MORE_FOLLOWS = 0x80;
    private static final String WHAT = "what a partition knows of its methods";

    byte[] written() {
        ByteWriter out =
                new ByteWriter(FORM, 128).number(businessDate.toEpochDay()).number(publications.size());
        publications.forEach(out::block);
        return out.written();
    }

    static PartitionBytes read(byte[] document) {
        return UnreadableBytes.readWhole(WHAT, document, in -> {
            begin(in);
            LocalDate businessDate = LocalDate.ofEpochDay(in.number());
            List<byte[]> publications = new ArrayList<>();
            for (int left = in.small(); left > 0; left--) {
                publications.add(in.block());
            }
            return new PartitionBytes(businessDate, publications);
        });
    }

    /** The form before forms began with a day: 0 before all days, and more than one byte since March 1970. */
    private static void begin(ByteReader in) {
        int first = in.flags();
        in.back(0);
        if (first < MORE_FOLLOWS) {
            in.form(WHAT, WITHOUT_FORM, FORM);
        }
    }
}
