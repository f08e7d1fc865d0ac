package io.tierledger.customer.proposals;

import io.tierledger.customer.customers.Customer;
import io.tierledger.customer.customers.CustomerEvent;
import io.tierledger.customer.customers.CustomerEvent.AccountManagerAssigned;
import io.tierledger.customer.customers.CustomerEvent.CustomerStatusChanged;
import io.tierledger.customer.proposals.ProposalEvent.DecisionProposed;
import io.tierledger.customer.proposals.ProposalEvent.ProposalClosed;
import io.tierledger.platform.eventstore.StoredEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was put forward about a customer and what came of it; of each matter one proposal waits at most. */
public final class Proposals {
    private final Map<Matter, Waiting> waiting = new EnumMap<>(Matter.class);
    private final List<Past> past = new ArrayList<>();

    private Proposals() {}

    /** @param position of the event that put it forward */
    public record Waiting(long position, DecisionProposed proposed) {}

    /**
     * @param closed what took it back or declined it; null for every other outcome
     * @param closedAt position of that event, 0 without one
     */
    public record Past(
            Waiting was, Outcome outcome, @Nullable ProposalClosed closed, long closedAt) {}

    /** What {@link #of(String, Map)} is made of. */
    public static List<String> streams(String customerId) {
        return List.of(Customer.stream(customerId), ProposalEvent.stream(customerId));
    }

    /** @param read those of its {@link #streams} that there are, by name */
    public static Proposals of(String customerId, Map<String, List<StoredEvent>> read) {
        return of(
                read.getOrDefault(ProposalEvent.stream(customerId), List.of()),
                read.getOrDefault(Customer.stream(customerId), List.of()));
    }

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
            case DecisionProposed proposed -> {
                Waiting before = waiting.put(proposed.matter(), new Waiting(stored.position(), proposed));
                if (before != null) {
                    past.add(new Past(before, Outcome.REPLACED, null, 0));
                }
            }
            case ProposalClosed closed -> {
                Waiting was = waiting.remove(closed.matter());
                if (was != null) {
                    boolean isTheirs = closed.actor().equals(was.proposed().actor());
                    Outcome outcome = isTheirs ? Outcome.WITHDRAWN : Outcome.DECLINED;
                    past.add(new Past(was, outcome, closed, stored.position()));
                }
            }
            case CustomerEvent event -> Matter.settledBy(event).forEach(matter -> settle(matter, event));
            default -> {}
        }
    }

    private void settle(Matter matter, CustomerEvent event) {
        Waiting was = waiting.remove(matter);
        if (was != null) {
            Outcome outcome = isAsWished(was.proposed(), event) ? Outcome.CARRIED_OUT : Outcome.SETTLED;
            past.add(new Past(was, outcome, null, 0));
        }
    }

    private static boolean isAsWished(DecisionProposed wish, CustomerEvent event) {
        return switch (event) {
            case CustomerStatusChanged e ->
                wish.matter() == Matter.STATUS && e.to().name().equals(wish.to());
            case AccountManagerAssigned e -> Objects.equals(e.to(), wish.to());
            default -> false;
        };
    }

    public Optional<Waiting> of(Matter matter) {
        return Optional.ofNullable(waiting.get(matter));
    }

    /** Whether it is that one, and not another in its place. */
    public boolean isWaiting(Matter matter, String proposalId) {
        return of(matter)
                .filter(one -> one.proposed().proposalId().equals(proposalId))
                .isPresent();
    }

    /** All, the last that was put forward first. */
    public List<Past> all() {
        return Stream.concat(
                        past.stream(), waiting.values().stream().map(one -> new Past(one, Outcome.WAITING, null, 0)))
                .sorted(Comparator.comparingLong((Past one) -> one.was().position())
                        .reversed())
                .toList();
    }
}
