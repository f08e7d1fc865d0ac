package io.tierledger.contracts.questions;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What customers of one partition bring and could bring; the answer is a list of these.
 *
 * @param asOf the business date, the same in each
 * @param rankedBorderMinor what the last customer in the best band of the method's ranking is ranked by, the same in each; null where
 *     none ranks
 * @param customers whoever ever ordered and is not removed
 */
public record Valuations(LocalDate asOf, @Nullable Long rankedBorderMinor, List<Valuation> customers) {}
