package io.tierledger.customer.importing.rows;

import io.tierledger.reading.Remark;
import io.tierledger.reading.Remarks;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Says of a file which kinds of its orders no method counts by themselves; mostly they are misspelt. Asks once, at the first kind. */
final class KindRemarks {
    private static final int DIFFERENT_AT_MOST = 1_000;

    private final Supplier<Optional<Set<String>>> counted;
    private final Remarks remarks;
    private final Map<String, String> remarkOf = new HashMap<>();
    private @Nullable Optional<Set<String>> known;

    KindRemarks(Supplier<Optional<Set<String>>> counted, Remarks remarks) {
        this.counted = counted;
        this.remarks = remarks;
    }

    void saw(@Nullable String kind, long line) {
        if (kind == null || remarkOf.size() >= DIFFERENT_AT_MOST) {
            return;
        }
        String remark = remarkOf.computeIfAbsent(kind, this::remark);
        if (!remark.isEmpty()) {
            remarks.say(Remark.Kind.KIND_NOT_COUNTED, Map.of("kind", kind), remark, line);
        }
    }

    private String remark(String kind) {
        Optional<Set<String>> asked = known == null ? counted.get() : known;
        known = asked;
        return asked.isEmpty() || asked.get().contains(kind)
                ? ""
                : "No method counts orders of kind " + kind + " by themselves";
    }
}
