package io.tierledger.tier.events;

/**
 * A partition has carried out the closing of a review; what came of its cases was stored with this, before it.
 *
 * @param partition from 0
 */
public record PartitionReviewed(String review, String method, int partition) {

    public String stream() {
        return stream(review, partition);
    }

    /** In which a partition says what it made of the cases of a review. */
    public static String stream(String review, int partition) {
        return "reviewed:" + review + ":" + partition;
    }
}
