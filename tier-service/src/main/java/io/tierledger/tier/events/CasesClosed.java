package io.tierledger.tier.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the closing of a review made of cases of one partition. Many cases stand in several events.
 *
 * @param partition from 0
 */
public record CasesClosed(String review, String method, int partition, List<Closed> cases) {
    public CasesClosed {
        cases = List.copyOf(cases);
    }

    public String stream() {
        return PartitionReviewed.stream(review, partition);
    }

    /**
     * A case as it was closed. Days are epoch days; null for none.
     *
     * @param accountManagerId who answered for the customer then; null for nobody
     * @param state in which it was, in capitals
     * @param tier that the customer had when the review opened
     * @param number of the proposal in the case, from 1
     * @param from tier before the closing; null for a customer that had left, as is {@code to}
     * @param defended what the account manager last asked for; null for nothing
     * @param decided what was decided about the proposal; null for nothing
     */
    public record Closed(
            String customerId,
            @Nullable String accountManagerId,
            String state,
            String tier,
            String proposed,
            int number,
            @Nullable String from,
            @Nullable String to,
            @Nullable Said defended,
            @Nullable Said decided) {}

    /**
     * What somebody said.
     *
     * @param position of the event that says it
     * @param about number of the proposal that it was about; 0 for one that was another by then
     * @param until epoch day; null where none was said
     */
    public record Said(
            long position, int about, String tier, @Nullable Integer until, String actor) {}
}
