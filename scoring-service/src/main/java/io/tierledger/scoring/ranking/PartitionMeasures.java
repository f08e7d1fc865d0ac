package io.tierledger.scoring.ranking;

import io.tierledger.contracts.method.Criterion;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** What one partition says to the others: per measure its customers with an order in the window, and which bands are wanted. */
public final class PartitionMeasures {
    private final Map<RankedMeasure, List<RankedCustomer>> lists = new LinkedHashMap<>();
    private final Map<Shares, RankedMeasure> wanted = new LinkedHashMap<>();

    /** A criterion that ranks; {@code standings} is asked once for criteria that can share a list. */
    public void add(String method, Criterion criterion, Supplier<List<RankedCustomer>> standings) {
        RankedMeasure measure = RankedMeasure.of(criterion);
        lists.computeIfAbsent(measure, first -> sorted(standings.get()));
        wanted.put(Shares.of(method, criterion), measure);
    }

    private static List<RankedCustomer> sorted(List<RankedCustomer> standings) {
        List<RankedCustomer> sorted = new ArrayList<>(standings);
        sorted.sort(null);
        return sorted;
    }

    /** A list in order. */
    public void says(RankedMeasure measure, List<RankedCustomer> standings) {
        lists.put(measure, standings);
    }

    public void wants(Shares shares, RankedMeasure measure) {
        wanted.put(shares, measure);
    }

    public Map<RankedMeasure, List<RankedCustomer>> lists() {
        return Collections.unmodifiableMap(lists);
    }

    public Map<Shares, RankedMeasure> wanted() {
        return Collections.unmodifiableMap(wanted);
    }
}
