package io.tierledger.customer.judging;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What became of one judgement. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "became")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Judged.Accepted.class, name = "accepted"),
    @JsonSubTypes.Type(value = Judged.Duplicate.class, name = "duplicate"),
    @JsonSubTypes.Type(value = Judged.Rejected.class, name = "rejected")
})
public sealed interface Judged {

    /** Where it stands in the store of scoring-service; 0 when it was only asked what would become of it. */
    record Accepted(int partition, long position) implements Judged {}

    /** Nothing new: the same day, judge, score and rationale was said before. */
    record Duplicate() implements Judged {}

    /** @param field as a file names it */
    record Rejected(String field, String code, String message) implements Judged {}
}
