package io.tierledger.customer.registering;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds who belongs to himself by way of his parents. Each is passed once, however long the lines are. */
final class Circles {
    private final Function<String, @Nullable String> parentOf;
    private final Set<String> inside = new HashSet<>();
    private final Set<String> outside = new HashSet<>();

    Circles(Function<String, @Nullable String> parentOf) {
        this.parentOf = parentOf;
    }

    boolean holds(String id) {
        Set<String> path = new LinkedHashSet<>();
        String at = id;
        while (at != null && !inside.contains(at) && !outside.contains(at) && path.add(at)) {
            at = parentOf.apply(at);
        }
        boolean closed = false;
        for (String passed : path) {
            closed |= passed.equals(at);
            (closed ? inside : outside).add(passed);
        }
        return inside.contains(id);
    }
}
