package io.tierledger.tier.overriding;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tierledger.tier.standings.ByHandNow;
import org.jspecify.annotations.Nullable;

/**
 * Where a customer stands after a person decided.
 *
 * @param tier that it has now
 * @param override absent when there is none
 * @param withoutOverride where the policy has it
 * @param proposed what another person may carry out
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record OverrideView(
        String customerId,
        String method,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String tier,
        @Nullable ByHandNow override,
        @Nullable String withoutOverride,
        @Nullable Proposed proposed) {}
