package io.tierledger.scoring.ranking;

import java.util.ArrayList;
import java.util.List;

/** The last rank of each band, best first. */
final class Borders {
    private Borders() {}

    /** ⌈percent · n / 100⌉. */
    static List<Integer> byCount(List<Integer> percents, int n) {
        List<Integer> borders = new ArrayList<>();
        for (int percent : percents) {
            borders.add((int) (((long) percent * n + 99) / 100));
        }
        return borders;
    }

    /** A band holds the customers before whom less than {@code percent} of the total is reached; the last band holds the rest. */
    static List<Integer> byValue(List<Integer> percents, List<RankedCustomer> ranked) {
        WideSum total = new WideSum();
        ranked.forEach(standing -> total.add(standing.value()));
        int[] borders = new int[percents.size()];
        WideSum soFar = new WideSum();
        int band = 0;
        for (int i = 0; i < ranked.size(); i++) {
            while (band < borders.length && soFar.compareTimes(100, total, percents.get(band)) >= 0) {
                borders[band++] = i;
            }
            soFar.add(ranked.get(i).value());
        }
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < borders.length; i++) {
            all.add(i < band && i < borders.length - 1 ? borders[i] : ranked.size());
        }
        return all;
    }
}
