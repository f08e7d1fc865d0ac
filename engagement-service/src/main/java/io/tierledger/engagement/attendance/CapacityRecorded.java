package io.tierledger.engagement.attendance;

import io.tierledger.engagement.planning.Absence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When an account manager is there, in place of what was recorded before.
 *
 * @param hoursPerWeek in hundredths; null where it was not said
 * @param absences by their first days
 * @param recordedBy id of who was signed in
 */
public record CapacityRecorded(
        String accountManagerId, @Nullable Integer hoursPerWeek, List<Absence> absences, String recordedBy) {
    public static final String NAME = "capacity-recorded";

    public CapacityRecorded {
        absences = List.copyOf(absences);
    }

    public static String stream(String accountManagerId) {
        return "capacity:" + accountManagerId;
    }

    public String stream() {
        return stream(accountManagerId);
    }

    /** Whether {@code other} says the same, whoever says it. */
    public boolean saysTheSameAs(CapacityRecorded other) {
        return new CapacityRecorded(accountManagerId, hoursPerWeek, absences, other.recordedBy).equals(other);
    }
}
