package io.tierledger.scoring.ranking;

/** A customer and what it is ranked by (minor units for money). First is whoever has most; ties by id ascending. */
public record RankedCustomer(String customerId, long value) implements Comparable<RankedCustomer> {

    @Override
    public int compareTo(RankedCustomer other) {
        int byValue = Long.compare(other.value, value);
        return byValue != 0 ? byValue : customerId.compareTo(other.customerId);
    }
}
