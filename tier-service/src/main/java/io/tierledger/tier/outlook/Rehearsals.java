package io.tierledger.tier.outlook;

import io.tierledger.contracts.PublishedEvent;
import io.tierledger.contracts.customers.CustomerStatus;
import io.tierledger.contracts.customers.DayPassed;
import io.tierledger.contracts.scores.ScorecardUpdated;
import io.tierledger.platform.Partitions;
import io.tierledger.platform.consuming.Effects;
import io.tierledger.platform.consuming.Input;
import io.tierledger.platform.consuming.OpenPartitions;
import io.tierledger.platform.consuming.Unstored;
import io.tierledger.platform.eventstore.EventStoreConfiguration;
import io.tierledger.tier.partition.Asked;
import io.tierledger.tier.partition.Customer;
import io.tierledger.tier.partition.Partition;
import io.tierledger.tier.partition.Standing;
import io.tierledger.tier.partition.saved.Saving;
import io.tierledger.tier.partition.saved.ScorecardBytes;
import io.tierledger.tier.placement.Placement;
import io.tierledger.tier.placement.PlacementEvent;
import io.tierledger.tier.stage.TieringProcess;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What this stage will decide about a customer on later days: its memory is copied between two inputs, and the same stage runs on the
 * copy, day by day, with scorecards that somebody foresees. Nothing of it is stored.
 */
public final class Rehearsals {
    private static final byte[] NOTHING_TO_SAVE = {};
    private final OpenPartitions<Asked> open;

    /** Where a customer stands, with the clocks that no event tells. */
    public record Now(Placement placement, CustomerStatus status) {}

    /** @param placement after the last day */
    public record Rehearsed(List<PlacementEvent> events, Placement placement) {}

    Rehearsals(OpenPartitions<Asked> open) {
        this.open = open;
    }

    /** Empty when this instance does not know the customer under this method. */
    public Optional<Now> now(String customerId, String method) {
        return asked(customerId).flatMap(asked -> asked.ask(partition -> now(partition, customerId, method)));
    }

    /**
     * Lets the days from {@code from} up to and including {@code until} pass.
     *
     * @param cards of this customer and method, in order, each coming in on its own day
     */
    public Rehearsed run(
            String customerId, String method, List<ScorecardUpdated> cards, LocalDate from, LocalDate until) {
        TieringProcess copy = copy(customerId);
        List<PlacementEvent> events = new ArrayList<>();
        Effects decided = new Unstored(event -> {
            if (event instanceof PlacementEvent placement
                    && placement.change().method().equals(method)) {
                events.add(placement);
            }
        });
        for (LocalDate day = from; !day.isAfter(until); day = day.plusDays(1)) {
            for (ScorecardUpdated card : cards) {
                if (card.asOf().equals(day)) {
                    copy.handle(input(customerId, card), decided);
                }
            }
            copy.handle(input("", new DayPassed(day)), decided);
        }
        Placement then = copy.ask(partition -> now(partition, customerId, method))
                .map(Now::placement)
                .orElse(Placement.NONE);
        return new Rehearsed(List.copyOf(events), then);
    }

    private Optional<Asked> asked(String customerId) {
        return open.whole().find(Partitions.of(customerId));
    }

    private static Optional<Now> now(Partition partition, String customerId, String method) {
        Standing standing = partition.standing(customerId, method);
        return standing == null
                ? Optional.empty()
                : Optional.of(new Now(
                        standing.placement(),
                        standing.customer().status(ScorecardBytes.everOrdered(standing.scorecard()))));
    }

    /** The partition with this customer alone; with nothing when it is not known here. */
    private TieringProcess copy(String customerId) {
        Map<String, byte[]> memory = asked(customerId)
                .map(asked -> asked.ask(partition -> alone(partition, customerId)))
                .orElse(Map.of());
        TieringProcess copy = new TieringProcess(EventStoreConfiguration.STORED_JSON, 0);
        memory.forEach(copy::restore);
        copy.restored();
        return copy;
    }

    private static Map<String, byte[]> alone(Partition partition, String customerId) {
        Customer customer = partition.find(customerId);
        return customer == null ? Map.of() : new Saving(partition, EventStoreConfiguration.STORED_JSON).alone(customer);
    }

    private static Input input(String key, PublishedEvent event) {
        return new Input("scoring", 0, 0, PublishedEvent.typeOf(event.getClass()), key, event, NOTHING_TO_SAVE);
    }
}
