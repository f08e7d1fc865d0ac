package io.tierledger.contracts.scores;

import io.tierledger.contracts.PublishedEvent;
import io.tierledger.contracts.WireName;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A customer's scores under one method changed in a way that a policy can see. {@code total} follows the method's formula. {@code cause}: ORDER, JUDGEMENT, FACT, TIME, LATE_ORDER or POLICY. {@code input} is the source event that led to it. */
@WireName("io.tierledger.scorecard.updated.v2")
public record ScorecardUpdated(
        String customerId,
        String method,
        int methodVersion,
        LocalDate asOf,
        BigDecimal total,
        List<Contribution> contributions,
        boolean provisional,
        boolean stale,
        boolean everOrdered,
        @Nullable Ranked ranked,
        String cause,
        String input)
        implements PublishedEvent {}
