package io.tierledger.contracts.questions;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says about one criterion of a customer, as a file has it.
 *
 * @param judgedOn null for the business date
 */
public record FileJudgement(
        String customerId,
        String method,
        String criterion,
        int score,
        String rationale,
        String judgedBy,
        @Nullable LocalDate judgedOn) {}
