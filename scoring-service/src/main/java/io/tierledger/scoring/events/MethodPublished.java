package io.tierledger.scoring.events;

import io.tierledger.contracts.method.Method;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A version of a method counts: {@code effect} NOW, FROM_DATE (the beginning of {@code effectiveFrom}) or RETROACTIVE. */
public record MethodPublished(
        Method method, String effect, @Nullable LocalDate effectiveFrom, String author, String publishedBy) {}
