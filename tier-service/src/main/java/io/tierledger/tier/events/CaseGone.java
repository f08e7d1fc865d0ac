package io.tierledger.tier.events;

import java.time.LocalDate;

/**
 * A customer left the method while its case was open: nothing will be decided about it, also when it comes back.
 *
 * @param tier that it had
 * @param asOf business date
 */
public record CaseGone(String review, String customerId, String method, String tier, LocalDate asOf) {}
