package io.tierledger.customer.clock;

import java.time.LocalDate;

/** Whether an order may move anything on its date. */
public sealed interface Admission {

    /** The order is accepted on business date {@code on}; days before it pass first. */
    record Admitted(LocalDate on) implements Admission {}

    /** The order is dated after {@code latest}, the last date that is accepted now. */
    record Quarantined(LocalDate latest) implements Admission {}
}
