package io.tierledger.contracts.customers;

import io.tierledger.contracts.PublishedEvent;
import io.tierledger.contracts.WireName;

/** Every row of an import (or every day of an advance) is stored before this. Goes to every partition and is relayed by every stage. */
@WireName("io.tierledger.import.completed.v1")
public record ImportCompleted(String importId) implements PublishedEvent {}
