package io.tierledger.contracts.questions;

import io.tierledger.contracts.method.Method;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How would customers have scored over the whole past, under a published version and under a draft? Answered in frames of module past.
 *
 * @param draft null is refused
 * @param publishedVersion 0 when no version was ever published: then the draft stands alone
 * @param until null for the present business date
 */
public record PastAsked(
        @Nullable Method draft,
        int publishedVersion,
        @Nullable LocalDate until) {}
