package io.tierledger.contracts.tiers;

import io.tierledger.contracts.PublishedEvent;
import io.tierledger.contracts.WireName;
import io.tierledger.contracts.scores.v1.Contribution;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A promotion or a demotion, with its receipt. {@code direction}: PROMOTION or DEMOTION. {@code cause}: SCORE, REVIEW, OVERRIDE, POLICY, GATE, TIME or LATE_ORDER. {@code asOf} is the business date, {@code recordedAt} wall time (UTC). {@code rule}: the words of the rule that matched. */
@WireName("io.tierledger.tier.changed.v1")
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
        @Nullable String reason,
        Evidence evidence)
        implements PublishedEvent {}
