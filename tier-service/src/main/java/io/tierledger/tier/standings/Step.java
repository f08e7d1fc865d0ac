package io.tierledger.tier.standings;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One change of a customer's tier under a method.
 *
 * @param asOf business date from which it holds
 * @param recordedAt wall time, UTC, from which it was known, to the millisecond
 * @param tier null when the customer left the method
 * @param number of the change in its placement
 * @param moved how it differs from the step before
 */
public record Step(
        long position,
        LocalDate asOf,
        Instant recordedAt,
        @Nullable String tier,
        int number,
        boolean provisional,
        Moved moved) {
    private static final int FIELDS = 7;
    private static final String NO_TIER = "";

    /** One text per step: a read model with a document per step costs its server several times as much. */
    String written() {
        return position + " " + asOf + " " + recordedAt.toEpochMilli() + " " + number + " " + provisional + " "
                + moved.written() + " "
                + (tier == null ? NO_TIER : tier);
    }

    /** What {@link #written()} wrote. */
    static Step read(String written) {
        String[] fields = written.split(" ", FIELDS);
        return new Step(
                Long.parseLong(fields[0]),
                LocalDate.parse(fields[1]),
                Instant.ofEpochMilli(Long.parseLong(fields[2])),
                fields[6].equals(NO_TIER) ? null : fields[6],
                Integer.parseInt(fields[3]),
                Boolean.parseBoolean(fields[4]),
                Moved.read(fields[5]));
    }
}
