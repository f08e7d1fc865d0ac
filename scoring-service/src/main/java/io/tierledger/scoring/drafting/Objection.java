package io.tierledger.scoring.drafting;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tierledger.scoring.checking.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A problem of a document as its reader is told, with where it stands in the text that was sent.
 *
 * @param place as in {@link Problem#place()}; empty when the document as a whole cannot be read
 * @param detail in the reader's language
 * @param line from 1; of the nearest part that is written, when the place itself is missing; null when it cannot be told
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Objection(
        String place, String code, String detail, @Nullable Integer line) {}
