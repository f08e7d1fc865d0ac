package io.tierledger.customer.proposals;

import io.tierledger.customer.customers.CustomerEvent;
import io.tierledger.customer.proposals.ProposalEvent.DecisionProposed;
import io.tierledger.customer.proposals.ProposalEvent.ProposalClosed;
import io.tierledger.platform.eventstore.StoredEvent;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What waits to be decided about a customer, one proposal of each matter at most. */
public final class Proposals {
    private final Map<Matter, Waiting> waiting = new EnumMap<>(Matter.class);

    private Proposals() {}

    /** @param position of the event that put it forward */
    public record Waiting(long position, DecisionProposed proposed) {}

    /**
     * @param own events of the customer's stream of proposals, in their order
     * @param ofTheCustomer events of its own stream, in theirs; what was decided after it was put forward settles it
     */
    public static Proposals of(List<StoredEvent> own, List<StoredEvent> ofTheCustomer) {
        Proposals proposals = new Proposals();
        Stream.concat(own.stream(), ofTheCustomer.stream())
                .sorted(Comparator.comparingLong(StoredEvent::position))
                .forEach(proposals::take);
        return proposals;
    }

    private void take(StoredEvent stored) {
        switch (stored.event()) {
            case DecisionProposed proposed -> waiting.put(proposed.matter(), new Waiting(stored.position(), proposed));
            case ProposalClosed closed -> waiting.remove(closed.matter());
            case CustomerEvent event -> Matter.settledBy(event).forEach(waiting::remove);
            default -> {}
        }
    }

    public Optional<Waiting> of(Matter matter) {
        return Optional.ofNullable(waiting.get(matter));
    }
}
