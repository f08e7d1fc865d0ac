package io.tierledger.engagement.partition;

import io.tierledger.engagement.planning.Absence;
import io.tierledger.engagement.planning.Absences;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** When the account managers are not there; who was never said to be absent takes no room. */
public final class Attendance {
    private final Map<String, Absences> byManager = new TreeMap<>();

    /** All that is known of one account manager; it takes the place of what was. */
    public void put(String manager, List<Absence> absences) {
        if (absences.isEmpty()) {
            byManager.remove(manager);
        } else {
            byManager.put(manager, new Absences(absences));
        }
    }

    /** @param manager null for customers of nobody */
    public Absences of(@Nullable String manager) {
        return manager == null ? Absences.NONE : byManager.getOrDefault(manager, Absences.NONE);
    }

    /** Null where nobody is absent, so that nothing is written of it. */
    @Nullable
    Map<String, List<Absence>> state() {
        Map<String, List<Absence>> state = new TreeMap<>();
        byManager.forEach((manager, absences) -> state.put(manager, absences.all()));
        return state.isEmpty() ? null : state;
    }

    void restore(@Nullable Map<String, List<Absence>> saved) {
        if (saved != null) {
            saved.forEach(this::put);
        }
    }
}
