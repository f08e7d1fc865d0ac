package io.tierledger.contracts.scores.v1;

import io.tierledger.contracts.PublishedEvent;
import io.tierledger.contracts.WireName;
import io.tierledger.contracts.scores.Ranked;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A customer's scores under one method changed, as it was published until texts were sealed: still in old messages, written no more. */
@WireName("io.tierledger.scorecard.updated.v1")
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
