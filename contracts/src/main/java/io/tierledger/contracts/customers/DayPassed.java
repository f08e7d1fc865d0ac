package io.tierledger.contracts.customers;

import io.tierledger.contracts.PublishedEvent;
import io.tierledger.contracts.WireName;
import java.time.LocalDate;

/** Business day {@code day} has ended. Goes to every partition, in order with the orders, and is relayed by every stage. */
@WireName("io.tierledger.day.passed.v1")
public record DayPassed(LocalDate day) implements PublishedEvent {}
