package io.tierledger.scoring.checking;

/**
 * Why a document cannot be published.
 *
 * @param place where in the document, for example {@code criteria[1].bands[0]}
 * @param code a stable word: missing, unknown, gap, overlap, monotony, weights, range, size, golden, format
 */
public record Problem(String place, String code, Saying saying) {}
