package io.tierledger.contracts.tiers;

import io.tierledger.contracts.PublishedEvent;
import io.tierledger.contracts.WireName;
import io.tierledger.contracts.scores.Contribution;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A customer is placed under a method for the first time, or afresh after it left.
 *
 * @param decidedBy who decided ({@link io.tierledger.contracts.Actor}); of a person the name and the reason are found, sealed, in the event that
 *     {@code evidence} names as its input
 */
@WireName("io.tierledger.tier.assigned.v2")
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
        Evidence evidence)
        implements PublishedEvent {}
