package io.tierledger.contracts.questions;

import java.time.LocalDate;
import java.util.List;

/**
 * How will a customer score on later days, when nothing happens or when something is assumed?
 *
 * @param until last day that passes; at most five years after the business date
 * @param days on which everything is to be told
 * @param cases at most 64; the empty list is the case in which nothing happens
 */
public record RehearsalAsked(
        String customerId, String method, LocalDate until, List<LocalDate> days, List<List<Assumed>> cases) {}
