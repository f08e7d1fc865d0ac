package io.tierledger.scoring.ranking.stored;

import io.tierledger.platform.bytes.ByteReader;
import io.tierledger.platform.bytes.ByteWriter;
import io.tierledger.platform.bytes.KeptForm;
import io.tierledger.platform.bytes.UnreadableBytes;
import io.tierledger.scoring.ranking.PartitionMeasures;
import io.tierledger.scoring.ranking.RankedCustomer;
import io.tierledger.scoring.ranking.RankedMeasure;
import io.tierledger.scoring.ranking.Shares;
import java.util.ArrayList;
import java.util.List;

/** A partition's word. The form before forms began with the number of lists, which is below 2^24 and so begins with 0. */
@KeptForm(
        name = "ranking-word",
        everWritten = {PartitionMeasuresBytes.WITHOUT_FORM, PartitionMeasuresBytes.FORM})
public final class PartitionMeasuresBytes {
    static final int WITHOUT_FORM = 0;
    static final int FORM = 1;
    private static final String WHAT = "what a partition says to a ranking";

    private PartitionMeasuresBytes() {}

    public static byte[] write(PartitionMeasures word) {
        ByteWriter out = new ByteWriter(FORM, 1024).inFour(word.lists().size());
        word.lists().forEach((measure, standings) -> {
            out.word(measure.words()).inFour(standings.size());
            standings.forEach(standing -> out.word(standing.customerId()).number(standing.value()));
        });
        out.inFour(word.wanted().size());
        word.wanted().forEach((shares, measure) -> {
            out.word(shares.criterion()).flag(shares.byValue()).word(measure.words());
            out.inFour(shares.percents().size());
            shares.percents().forEach(out::inFour);
        });
        return out.written();
    }

    public static PartitionMeasures read(byte[] bytes) {
        return UnreadableBytes.readWhole(WHAT, bytes, in -> {
            in.form(WHAT, WITHOUT_FORM, FORM);
            return read(in);
        });
    }

    private static PartitionMeasures read(ByteReader in) {
        PartitionMeasures word = new PartitionMeasures();
        for (int lists = in.inFour(); lists > 0; lists--) {
            RankedMeasure measure = new RankedMeasure(in.word());
            List<RankedCustomer> standings = new ArrayList<>();
            for (int size = in.inFour(); size > 0; size--) {
                standings.add(new RankedCustomer(in.word(), in.number()));
            }
            word.says(measure, standings);
        }
        for (int wanted = in.inFour(); wanted > 0; wanted--) {
            String criterion = in.word();
            boolean byValue = in.flag();
            RankedMeasure measure = new RankedMeasure(in.word());
            word.wants(new Shares(criterion, byValue, List.copyOf(in.numbersInFour())), measure);
        }
        return word;
    }
}
