package io.tierledger.tier.events;

import java.time.LocalDate;

/**
 * What was to be seen to is found no more. Where it is found again, that is new.
 *
 * @param asOf business date on which it was looked for
 */
public record FindingTaskEnded(String customerId, String method, String kind, LocalDate asOf) implements FindingEvent {}
