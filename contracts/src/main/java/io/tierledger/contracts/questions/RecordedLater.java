package io.tierledger.contracts.questions;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was recorded after an instant.
 *
 * @param businessDate at the instant; null when no day has passed since
 * @param facts whether something else than orders was said, that may hold on the date and was not known at the instant
 * @param corrected whose past was known by then to have been another than it was taken for: by an order that came late, or one that was
 *     taken back; nobody where everybody was asked about
 * @param complete false when there is more than is told
 */
public record RecordedLater(
        @Nullable LocalDate businessDate,
        boolean facts,
        List<String> corrected,
        boolean complete,
        List<LaterOrder> orders) {}
