package io.tierledger.customer.judging;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says about one criterion of a customer.
 *
 * @param judgedOn null for the business date
 */
public record JudgementTerms(
        String customerId,
        String method,
        String criterion,
        int score,
        String rationale,
        String judgedBy,
        @Nullable LocalDate judgedOn) {}
