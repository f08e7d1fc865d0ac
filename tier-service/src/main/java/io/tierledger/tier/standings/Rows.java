package io.tierledger.tier.standings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Every customer's steps in memory, three numbers a step: position, recorded at, and the rest packed. One thread writes, any number
 * read; a row is replaced whole, never changed.
 */
final class Rows {
    private static final int NUMBERS = 3;
    private final List<String> methods = new CopyOnWriteArrayList<>();
    private final List<String> tiers = new CopyOnWriteArrayList<>();
    private final Map<String, long[][]> rows = new ConcurrentHashMap<>();
    private final Map<String, ByHandNow> byHand = new ConcurrentHashMap<>();
    private long last;

    /** Position of the newest entry. */
    long last() {
        return last;
    }

    void clear() {
        rows.clear();
        byHand.clear();
        last = 0;
    }

    /** Entries come in the order of positions; one that came before is passed over. */
    void add(Entry entry) {
        if (entry.step().position() <= last) {
            return;
        }
        last = entry.step().position();
        int method = place(methods, entry.method());
        if (entry.isStep()) {
            long[][] row = rows.get(entry.customerId());
            long[][] next = row == null ? new long[method + 1][] : Arrays.copyOf(row, Math.max(row.length, method + 1));
            next[method] = with(next[method], entry.step());
            rows.put(entry.customerId(), next);
        }
        byHand(entry);
    }

    private void byHand(Entry entry) {
        String key = entry.method() + "|" + entry.customerId();
        ByHandNow present = byHand.get(key);
        if (entry.byHand() != null) {
            byHand.put(key, entry.byHand());
        } else if (entry.endsByHand()) {
            byHand.remove(key);
        } else if (present != null && entry.withoutOverride() != null) {
            byHand.put(
                    key,
                    new ByHandNow(
                            present.tier(), present.until(), present.author(), present.reason(), entry.withoutOverride()));
        }
    }

    private long[] with(long @Nullable [] steps, Step step) {
        int length = steps == null ? 0 : steps.length;
        long[] more = steps == null ? new long[NUMBERS] : Arrays.copyOf(steps, length + NUMBERS);
        int tier = step.tier() == null ? 0 : place(tiers, step.tier()) + 1;
        more[length] = step.position();
        more[length + 1] = step.recordedAt().toEpochMilli();
        more[length + 2] = step.asOf().toEpochDay() << 36 | (long) step.number() << 12 | (long) tier << 1 | (step.provisional() ? 1 : 0);
        return more;
    }

    @Nullable CustomerSteps find(String method, String customerId) {
        int place = methods.indexOf(method);
        long[][] row = rows.get(customerId);
        return place < 0 || row == null || place >= row.length || row[place] == null
                ? null
                : steps(method, customerId, row[place]);
    }

    void all(String method, Consumer<CustomerSteps> reader) {
        int place = methods.indexOf(method);
        rows.forEach((customer, row) -> {
            if (place >= 0 && place < row.length && row[place] != null) {
                reader.accept(steps(method, customer, row[place]));
            }
        });
    }

    /** The tier now, without the steps before it; null for none. */
    void now(String method, java.util.function.BiConsumer<String, String> reader) {
        int place = methods.indexOf(method);
        rows.forEach((customer, row) -> {
            if (place >= 0 && place < row.length && row[place] != null) {
                String tier = tier(row[place][row[place].length - 1]);
                if (tier != null) {
                    reader.accept(customer, tier);
                }
            }
        });
    }

    private CustomerSteps steps(String method, String customerId, long[] packed) {
        List<Step> steps = new ArrayList<>(packed.length / NUMBERS);
        for (int i = 0; i < packed.length; i += NUMBERS) {
            long rest = packed[i + 2];
            steps.add(new Step(
                    packed[i],
                    LocalDate.ofEpochDay(rest >> 36),
                    Instant.ofEpochMilli(packed[i + 1]),
                    tier(rest),
                    (int) (rest >> 12 & 0xFFFFFF),
                    (rest & 1) != 0));
        }
        return new CustomerSteps(customerId, steps, byHand.get(method + "|" + customerId));
    }

    private @Nullable String tier(long rest) {
        int tier = (int) (rest >> 1 & 0x7FF);
        return tier == 0 ? null : tiers.get(tier - 1);
    }

    private static int place(List<String> words, String word) {
        int place = words.indexOf(word);
        if (place < 0) {
            words.add(word);
            return words.size() - 1;
        }
        return place;
    }
}
