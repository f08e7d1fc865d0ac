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
 * A customer left a method: a gate (insolvent, blocked, removed), or a status that the method does not place.
 *
 * @param decidedBy who decided ({@link io.tierledger.contracts.Actor}); of a person the name and the reason stand in the change of status that
 *     {@code evidence} names as its input
 */
@WireName("io.tierledger.tier.withdrawn.v2")
public record TierWithdrawn(
        String changeId,
        String customerId,
        @Nullable String accountManagerId,
        String method,
        int methodVersion,
        String from,
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
