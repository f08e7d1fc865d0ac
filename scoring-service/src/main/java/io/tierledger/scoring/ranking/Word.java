package io.tierledger.scoring.ranking;

import io.tierledger.contracts.method.Criterion;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** What one partition says to the others: per measure its customers with an order in the window, and which bands are wanted. */
public final class Word {
    final Map<RankedMeasure, List<Standing>> lists = new LinkedHashMap<>();
    final Map<Shares, RankedMeasure> wanted = new LinkedHashMap<>();

    /** A criterion that ranks; {@code standings} is asked once for criteria that can share a list. */
    public void add(String method, Criterion criterion, Supplier<List<Standing>> standings) {
        RankedMeasure measure = RankedMeasure.of(criterion);
        lists.computeIfAbsent(measure, first -> sorted(standings.get()));
        wanted.put(Shares.of(method, criterion), measure);
    }

    private static List<Standing> sorted(List<Standing> standings) {
        List<Standing> sorted = new ArrayList<>(standings);
        sorted.sort(null);
        return sorted;
    }

    public byte[] bytes() {
        return Packed.write(this::write);
    }

    private void write(DataOutputStream out) throws IOException {
        out.writeInt(lists.size());
        for (Map.Entry<RankedMeasure, List<Standing>> list : lists.entrySet()) {
            out.writeUTF(list.getKey().words());
            out.writeInt(list.getValue().size());
            for (Standing standing : list.getValue()) {
                out.writeUTF(standing.customerId());
                Packed.number(out, standing.value());
            }
        }
        out.writeInt(wanted.size());
        for (Map.Entry<Shares, RankedMeasure> want : wanted.entrySet()) {
            out.writeUTF(want.getKey().criterion());
            out.writeBoolean(want.getKey().byValue());
            out.writeUTF(want.getValue().words());
            out.writeInt(want.getKey().percents().size());
            for (int percent : want.getKey().percents()) {
                out.writeInt(percent);
            }
        }
    }

    static Word of(byte[] bytes) {
        return Packed.read(bytes, Word::read);
    }

    private static Word read(DataInputStream in) throws IOException {
        Word word = new Word();
        for (int lists = in.readInt(); lists > 0; lists--) {
            RankedMeasure measure = new RankedMeasure(in.readUTF());
            int size = in.readInt();
            List<Standing> standings = new ArrayList<>(size);
            for (int i = 0; i < size; i++) {
                standings.add(new Standing(in.readUTF(), Packed.number(in)));
            }
            word.lists.put(measure, standings);
        }
        for (int wanted = in.readInt(); wanted > 0; wanted--) {
            String criterion = in.readUTF();
            boolean byValue = in.readBoolean();
            RankedMeasure measure = new RankedMeasure(in.readUTF());
            List<Integer> percents = new ArrayList<>();
            for (int size = in.readInt(); size > 0; size--) {
                percents.add(in.readInt());
            }
            word.wanted.put(new Shares(criterion, byValue, List.copyOf(percents)), measure);
        }
        return word;
    }
}
