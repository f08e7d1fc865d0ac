package io.tierledger.engagement.partition;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tierledger.engagement.planning.Absence;
import io.tierledger.engagement.programme.ProgrammePublished;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a partition knows beside its customers, as it is saved. The names of these components are those of the saved document.
 *
 * @param absences by account manager; null where nobody is absent, and in what was saved before it was kept
 */
public record PartitionState(
        @Nullable LocalDate today,
        Publications publications,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Map<String, List<Absence>> absences) {

    /**
     * @param leading id of the leading method
     * @param since per method and tier the version since which it is promised what it is promised now; null in what was saved before
     *     it was kept: since the version in force
     */
    public record Publications(
            @Nullable String leading,
            List<ProgrammePublished> inForce,
            List<Coming> coming,
            @Nullable Map<String, Map<String, Integer>> since) {}

    /** In force from {@code from}, that day included. */
    public record Coming(LocalDate from, ProgrammePublished published) {}
}
