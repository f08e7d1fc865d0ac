package io.tierledger.tier.findings;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tierledger.tier.findings.Findings.Dismissal;
import io.tierledger.tier.findings.Findings.Task;
import org.jspecify.annotations.Nullable;

/** A finding as it stands after something was said about it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record FollowedFinding(
        String id, @Nullable Task task, @Nullable Dismissal dismissal) {}
