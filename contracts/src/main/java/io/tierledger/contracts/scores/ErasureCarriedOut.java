package io.tierledger.contracts.scores;

import io.tierledger.contracts.PublishedEvent;
import io.tierledger.contracts.WireName;

/**
 * A service holds nothing any more of a subject that was erased, its read models included.
 *
 * @param service {@code customer}, {@code scoring}, {@code tier} or {@code engagement}
 */
@WireName("io.tierledger.erasure.carried-out.v1")
public record ErasureCarriedOut(String erasureId, String service) implements PublishedEvent {}
