package io.tierledger.contracts.scores;

import io.tierledger.contracts.PublishedEvent;
import io.tierledger.contracts.WireName;
import java.util.List;

/** A stage ({@code scored}, {@code tiered} or {@code planned}) has done all that an import led to, its read models included. {@code parked}: customers left out. */
@WireName("io.tierledger.import.settled.v1")
public record ImportSettled(String importId, String stage, List<String> parked) implements PublishedEvent {}
