package io.tierledger.contracts.scores;

import io.tierledger.contracts.PublishedEvent;
import io.tierledger.contracts.WireName;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One criterion of a scorecard has another score than before; published just before its scorecard, for readers who follow one criterion. */
@WireName("io.tierledger.criterion.scored.v1")
public record CriterionScored(
        String customerId,
        String method,
        LocalDate asOf,
        String criterion,
        int score,
        @Nullable Integer previousScore) implements PublishedEvent {}
