package io.tierledger.engagement.partition;

import io.tierledger.engagement.programme.ProgrammePublished;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a partition knows beside its customers, as it is saved. The names of these components are those of the saved document. */
public record PartitionState(@Nullable LocalDate today, Publications publications) {

    /** @param leading id of the leading method */
    public record Publications(@Nullable String leading, List<ProgrammePublished> inForce, List<Coming> coming) {}

    /** In force from {@code from}, that day included. */
    public record Coming(LocalDate from, ProgrammePublished published) {}
}
