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
 * A promotion or a demotion, with its receipt. {@code direction}: PROMOTION or DEMOTION. {@code cause}: SCORE, REVIEW, OVERRIDE, POLICY, GATE, TIME or LATE_ORDER. {@code asOf} is the business date, {@code recordedAt} wall time (UTC). {@code rule}: the words of the rule that matched.
 *
 * @param decidedBy who decided ({@link io.tierledger.contracts.Actor}); of a person the name and the reason are found, sealed, in the event that
 *     {@code evidence} names as its input
 */
@WireName("io.tierledger.tier.changed.v2")
public record TierChanged(
        String changeId,
        String customerId,
        @Nullable String accountManagerId,
        String method,
        int methodVersion,
        String from,
        String to,
        String direction,
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
