package io.tierledger.scoring.ranking;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The result of a ranking as one partition reads it. */
public final class RankedList {
    private final int n;
    private final List<Integer> borders;
    private final Map<String, Integer> ranks;

    RankedList(int n, List<Integer> borders, Map<String, Integer> ranks) {
        this.n = n;
        this.borders = borders;
        this.ranks = ranks;
    }

    /** Of how many. */
    public int n() {
        return n;
    }

    /** The last rank of each band, best first. */
    public List<Integer> borders() {
        return borders;
    }

    /** 1 is first; 0 for a customer that is not in the list. */
    public int rank(String customerId) {
        return ranks.getOrDefault(customerId, 0);
    }

    /** The band, best first from 0, of a rank from 1 on. */
    public int band(int rank) {
        int band = 0;
        while (band < borders.size() - 1 && rank > borders.get(band)) {
            band++;
        }
        return band;
    }

    /** All lists of a result, by {@link #key}, with the ranks of one partition's customers; -1 for everybody's. */
    public static Map<String, RankedList> read(byte[] result, int partition) {
        return Packed.read(result, in -> read(in, partition));
    }

    public static String key(String method, String criterion) {
        return Shares.key(method, criterion);
    }

    private static Map<String, RankedList> read(DataInputStream in, int partition) throws IOException {
        Map<String, Map<String, Integer>> ranks = new HashMap<>();
        Map<String, Integer> sizes = new HashMap<>();
        for (int lists = in.readInt(); lists > 0; lists--) {
            String measure = in.readUTF();
            int n = in.readInt();
            sizes.put(measure, n);
            ranks.put(measure, ranks(in, n, partition));
        }
        Map<String, RankedList> read = new HashMap<>();
        for (int criteria = in.readInt(); criteria > 0; criteria--) {
            String criterion = in.readUTF();
            String measure = in.readUTF();
            List<Integer> borders = new ArrayList<>();
            for (int size = in.readInt(); size > 0; size--) {
                borders.add(in.readInt());
            }
            read.put(
                    criterion,
                    new RankedList(must(sizes.get(measure)), List.copyOf(borders), must(ranks.get(measure))));
        }
        return read;
    }

    private static Map<String, Integer> ranks(DataInputStream in, int n, int partition) throws IOException {
        Map<String, Integer> ranks = new HashMap<>();
        for (int rank = 1; rank <= n; rank++) {
            boolean own = in.readUnsignedByte() == partition || partition < 0;
            if (own) {
                ranks.put(in.readUTF(), rank);
            } else {
                in.skipNBytes(in.readUnsignedShort());
            }
            Packed.number(in);
        }
        return ranks;
    }

    private static <T> T must(@Nullable T value) {
        return Objects.requireNonNull(value, "a ranking names a list it does not hold");
    }
}
