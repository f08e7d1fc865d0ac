package io.tierledger.customer.importing.runs;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An import as it is shown.
 *
 * @param state RECEIVING, STORED, SETTLED or FAILED
 * @param stages when each stage had done all that the import led to
 * @param parkedCustomers customers that a stage had to leave out
 * @param failure why it failed; null when it did not
 * @param warnings what should be known of the file, though its rows were taken
 */
public record ImportView(
        UUID id,
        String kind,
        String state,
        long received,
        long accepted,
        long duplicate,
        long rejected,
        long parked,
        long quarantined,
        long late,
        Stages stages,
        List<String> parkedCustomers,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable Instant settledAt,
        @Nullable Long completedPosition,
        @Nullable String failure,
        List<String> warnings) {

    public record Stages(
            @Nullable Instant scored,
            @Nullable Instant tiered,
            @Nullable Instant planned) {
        public boolean complete() {
            return scored != null && tiered != null && planned != null;
        }
    }

    /** Rows that were left out. */
    public long leftOut() {
        return rejected + quarantined;
    }

    /** The same with its warnings in other words. */
    public ImportView told(UnaryOperator<String> saying) {
        return warning(warnings.stream().map(saying).toList());
    }

    /** The same with one warning more. */
    public ImportView and(String warning) {
        return warning(Stream.concat(warnings.stream(), Stream.of(warning)).toList());
    }

    private ImportView warning(List<String> others) {
        return new ImportView(
                id,
                kind,
                state,
                received,
                accepted,
                duplicate,
                rejected,
                parked,
                quarantined,
                late,
                stages,
                parkedCustomers,
                startedAt,
                endedAt,
                settledAt,
                completedPosition,
                failure,
                others);
    }

    public boolean isFinal() {
        return state.equals("SETTLED") || state.equals("FAILED");
    }
}
