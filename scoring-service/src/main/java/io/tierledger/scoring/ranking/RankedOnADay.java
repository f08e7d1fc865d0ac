package io.tierledger.scoring.ranking;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** Everybody that one criterion ranks, as they stand on a day, and where a customer would come among them with another value. */
public final class RankedOnADay {
    private final Shares shares;
    private final List<RankedCustomer> ranked;

    private RankedOnADay(Shares shares, List<RankedCustomer> ranked) {
        this.shares = shares;
        this.ranked = ranked;
    }

    /** Of every ranked criterion, by {@link RankedList#key}. {@code words}: what all partitions say on one day. */
    public static Map<String, RankedOnADay> of(List<PartitionMeasures> words) {
        Map<RankedMeasure, List<RankedCustomer>> lists = new LinkedHashMap<>();
        Map<Shares, RankedMeasure> wanted = new LinkedHashMap<>();
        for (PartitionMeasures word : words) {
            word.lists()
                    .forEach((measure, list) -> lists.computeIfAbsent(measure, m -> new ArrayList<>())
                            .addAll(list));
            wanted.putAll(word.wanted());
        }
        lists.values().forEach(Collections::sort);
        Map<String, RankedOnADay> rivals = new LinkedHashMap<>();
        wanted.forEach((shares, measure) ->
                rivals.put(shares.criterion(), new RankedOnADay(shares, lists.getOrDefault(measure, List.of()))));
        return rivals;
    }

    /** All but one customer. */
    public RankedOnADay without(String customerId) {
        List<RankedCustomer> others = new ArrayList<>(ranked);
        others.removeIf(standing -> standing.customerId().equals(customerId));
        return new RankedOnADay(shares, others);
    }

    /** The list that would be if the customer, which is not among them, had this value. */
    public RankedList with(String customerId, long value) {
        RankedCustomer own = new RankedCustomer(customerId, value);
        int at = -Collections.binarySearch(ranked, own) - 1;
        return new RankedList(ranked.size() + 1, borders(new With(ranked, own, at)), Map.of(customerId, at + 1));
    }

    /** The list as it is. */
    public RankedList list() {
        return new RankedList(ranked.size(), borders(ranked), Map.of());
    }

    /** The value of whoever has this rank (1 is first); empty beyond the last. */
    public OptionalLong valueAt(int rank) {
        return rank < 1 || rank > ranked.size()
                ? OptionalLong.empty()
                : OptionalLong.of(ranked.get(rank - 1).value());
    }

    /**
     * The smallest value with which the customer, which is not among them, comes into a band (0 is the best) or a better one, when the
     * last rank of each band is moved by {@code margin} times itself ({@code direction} 1: fewer ranks, -1: more, 0: as it is).
     */
    public OptionalLong least(String customerId, int band, BigDecimal margin, int direction) {
        long enough = ranked.isEmpty() ? 1 : Math.max(1, ranked.getFirst().value() + 1);
        long tooLittle = ranked.isEmpty() ? -1 : Math.min(-1, ranked.getLast().value() - 1);
        if (!reaches(customerId, enough, band, margin, direction)) {
            return OptionalLong.empty();
        }
        if (reaches(customerId, tooLittle, band, margin, direction)) {
            return OptionalLong.of(tooLittle);
        }
        while (enough - tooLittle > 1) {
            long middle = tooLittle + (enough - tooLittle) / 2;
            if (reaches(customerId, middle, band, margin, direction)) {
                enough = middle;
            } else {
                tooLittle = middle;
            }
        }
        return OptionalLong.of(enough);
    }

    private boolean reaches(String customerId, long value, int band, BigDecimal margin, int direction) {
        RankedList list = with(customerId, value);
        BigDecimal border = BigDecimal.valueOf(list.borders().get(band));
        BigDecimal moved = border.subtract(border.multiply(margin).multiply(BigDecimal.valueOf(direction)));
        return list.rank(customerId) <= moved.setScale(0, RoundingMode.FLOOR).intValue();
    }

    private List<Integer> borders(List<RankedCustomer> list) {
        return shares.byValue()
                ? Borders.byValue(shares.percents(), list)
                : Borders.byCount(shares.percents(), list.size());
    }

    /** A sorted list with one more in its place. */
    private static final class With extends AbstractList<RankedCustomer> {
        private final List<RankedCustomer> others;
        private final RankedCustomer own;
        private final int at;

        With(List<RankedCustomer> others, RankedCustomer own, int at) {
            this.others = others;
            this.own = own;
            this.at = at;
        }

        @Override
        public RankedCustomer get(int i) {
            return i == at ? own : others.get(i < at ? i : i - 1);
        }

        @Override
        public int size() {
            return others.size() + 1;
        }
    }
}
