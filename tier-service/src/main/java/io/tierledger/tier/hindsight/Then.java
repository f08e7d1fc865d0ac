package io.tierledger.tier.hindsight;

import io.tierledger.contracts.method.Method;
import java.time.LocalDate;

/**
 * Where a customer would have stood at the end of a day.
 *
 * @param method the version that places it
 * @param since first day in that tier
 * @param revenueMinor and {@code profitMinor} of the twelve months up to the day, minor units of the reporting currency
 */
public record Then(
        String customerId,
        Method method,
        String tier,
        LocalDate since,
        boolean provisional,
        long revenueMinor,
        long profitMinor) {}
