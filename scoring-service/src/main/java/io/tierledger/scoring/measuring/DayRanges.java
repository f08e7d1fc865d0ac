package io.tierledger.scoring.measuring;

/** Takes ranges of epoch days, both ends included; an empty range has {@code last} before {@code first}. */
@FunctionalInterface
public interface DayRanges {
    void add(int first, int last);
}
