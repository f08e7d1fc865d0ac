package io.tierledger.scoring.measuring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Numbers for the kinds of orders a partition has met; 0 is "no kind". The numbers mean nothing outside this memory. */
public final class Kinds {
    public static final int ALL = -1;
    private static final int MOST = (1 << DayBuckets.KIND_BITS) - 1;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> names = new ArrayList<>(List.of(""));

    /** @throws IllegalArgumentException beyond 4,095 kinds */
    public int number(@Nullable String kind) {
        if (kind == null || kind.isEmpty()) {
            return 0;
        }
        Integer known = numbers.get(kind);
        if (known != null) {
            return known;
        }
        if (names.size() > MOST) {
            throw new IllegalArgumentException("more than " + MOST + " kinds of orders");
        }
        names.add(kind);
        numbers.put(kind, names.size() - 1);
        return names.size() - 1;
    }

    public String name(int number) {
        return names.get(number);
    }
}
