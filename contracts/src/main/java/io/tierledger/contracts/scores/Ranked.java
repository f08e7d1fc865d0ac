package io.tierledger.contracts.scores;

import java.time.LocalDate;
import java.util.List;

/** Where a customer stood in a ranking of {@code n} on {@code day}: 1 is first; {@code borders} are the last ranks of each band, best first. */
public record Ranked(LocalDate day, int n, int rank, List<Integer> borders) {}
