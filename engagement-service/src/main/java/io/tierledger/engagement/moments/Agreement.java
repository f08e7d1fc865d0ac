package io.tierledger.engagement.moments;

import java.time.LocalDate;

/**
 * What was agreed with a customer, beside the words of it.
 *
 * @param owner id of the person who sees to it
 * @param due last day on which it can be kept
 */
public record Agreement(String owner, LocalDate due, AgreementState state) {}
