package io.tierledger.contracts.tiers.v1;

import io.tierledger.contracts.PublishedEvent;
import io.tierledger.contracts.WireName;
import io.tierledger.contracts.scores.v1.Contribution;
import io.tierledger.contracts.tiers.Evidence;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A customer is placed under a method, as it was published until texts were sealed: still in old messages, written no more. */
@WireName("io.tierledger.tier.assigned.v1")
public record TierAssigned(
        String changeId,
        String customerId,
        @Nullable String accountManagerId,
        String method,
        int methodVersion,
        String to,
        String cause,
        LocalDate asOf,
        Instant recordedAt,
        String decidedBy,
        String rule,
        @Nullable BigDecimal total,
        List<Contribution> contributions,
        boolean provisional,
        @Nullable String reason,
        Evidence evidence)
        implements PublishedEvent {}
