package io.tierledger.tier.findings;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tierledger.sealing.GivenTexts;
import io.tierledger.tier.findings.Findings.Dismissal;
import io.tierledger.tier.findings.Findings.Task;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A finding as it stands after something was said about it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record FollowedFinding(
        String id, @Nullable Task task, @Nullable Dismissal dismissal) {
    static FollowedFinding of(
            FindingId id, @Nullable Followed followed, @Nullable LocalDate businessDate, GivenTexts texts) {
        LocalDate today = Objects.requireNonNull(businessDate, "a finding was found on a day");
        return new FollowedFinding(id.toString(), Task.of(followed, today), Dismissal.of(followed, today, texts));
    }
}
