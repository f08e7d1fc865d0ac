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
    static List<Integer> byValue(List<Integer> percents, List<Standing> ranked) {
        long total = 0;
        for (Standing standing : ranked) {
            total = Math.addExact(total, standing.value());
        }
        int[] borders = new int[percents.size()];
        long soFar = 0;
        int band = 0;
        for (int i = 0; i < ranked.size(); i++) {
            while (band < borders.length && !reachesLess(soFar, percents.get(band), total)) {
                borders[band++] = i;
            }
            soFar += ranked.get(i).value();
        }
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < borders.length; i++) {
            all.add(i < band && i < borders.length - 1 ? borders[i] : ranked.size());
        }
        return all;
    }

    /** soFar · 100 < percent · total, without overflow. */
    private static boolean reachesLess(long soFar, int percent, long total) {
        long high = Math.multiplyHigh(soFar, 100L);
        long otherHigh = Math.multiplyHigh(total, percent);
        return high != otherHigh ? high < otherHigh : Long.compareUnsigned(soFar * 100L, total * percent) < 0;
    }
}
