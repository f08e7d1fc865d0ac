package io.tierledger.scoring.ranking;

/** A customer and what it is ranked by (minor units for money). First is whoever has most; ties by id ascending. */
public record Standing(String customerId, long value) implements Comparable<Standing> {

    @Override
    public int compareTo(Standing other) {
        int byValue = Long.compare(other.value, value);
        return byValue != 0 ? byValue : customerId.compareTo(other.customerId);
    }
}
