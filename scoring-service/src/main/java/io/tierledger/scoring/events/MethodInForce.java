package io.tierledger.scoring.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** From here on one partition scores by this version of a method, or a method leads or leads no longer. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MethodInForce(
        int partition,
        String method,
        int version,
        boolean leading,
        String effect,
        @Nullable LocalDate effectiveFrom,
        String author,
        String publishedBy) {}
