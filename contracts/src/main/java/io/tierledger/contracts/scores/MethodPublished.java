package io.tierledger.contracts.scores;

import io.tierledger.contracts.PublishedEvent;
import io.tierledger.contracts.WireName;
import io.tierledger.contracts.method.Method;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A version of a method is in force from here on. Goes to every partition, in order with the scorecards. {@code effect}: NOW, FROM_DATE or RETROACTIVE. */
@WireName("io.tierledger.method.published.v1")
public record MethodPublished(
        Method method,
        boolean leading,
        String effect,
        @Nullable LocalDate effectiveFrom,
        String author,
        String publishedBy)
        implements PublishedEvent {}
