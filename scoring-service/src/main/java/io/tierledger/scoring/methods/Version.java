package io.tierledger.scoring.methods;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tierledger.platform.eventstore.StoredEvent;
import io.tierledger.scoring.events.MethodPublished;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One version of a method and who answers for it.
 *
 * @param effect NOW, FROM_DATE (the beginning of {@code effectiveFrom}) or RETROACTIVE
 * @param author who wrote it; {@code preset} when it came with the system
 * @param publishedAt wall time, UTC
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Version(
        int version,
        String effect,
        @Nullable LocalDate effectiveFrom,
        String author,
        String publishedBy,
        Instant publishedAt) {

    static Version of(MethodPublished published, StoredEvent stored) {
        return new Version(
                published.method().version(),
                published.effect(),
                published.effectiveFrom(),
                published.author(),
                published.publishedBy(),
                stored.recordedAt());
    }
}
