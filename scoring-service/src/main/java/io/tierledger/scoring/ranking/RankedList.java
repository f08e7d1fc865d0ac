package io.tierledger.scoring.ranking;

import java.util.List;
import java.util.Map;

/** The result of a ranking as one partition reads it. */
public final class RankedList {
    private final int n;
    private final List<Integer> borders;
    private final Map<String, Integer> ranks;

    /**
     * @param borders the last rank of each band, best first
     * @param ranks by customer id, from 1 on
     */
    public RankedList(int n, List<Integer> borders, Map<String, Integer> ranks) {
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

    public static String key(String method, String criterion) {
        return Shares.key(method, criterion);
    }
}
