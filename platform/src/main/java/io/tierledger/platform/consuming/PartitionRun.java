package io.tierledger.platform.consuming;

import io.tierledger.platform.eventstore.NewEvent;
import io.tierledger.platform.eventstore.Parked;
import io.tierledger.platform.eventstore.Relayed;
import io.tierledger.platform.eventstore.Released;
import io.tierledger.platform.eventstore.StoredEvent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One partition being handled: its process, what is decided and not stored yet, and where state and store stand. */
final class PartitionRun {
    final int partition;
    final PartitionProcess process;
    final ArrayDeque<UnitOfWork> units = new ArrayDeque<>();
    final Map<Long, StageStore.Place> places;
    final Map<String, List<Input>> parked = new HashMap<>();
    StageStore.Stored stored;
    int doneOfFirst;
    long sequence;
    long given;
    long offset;
    private final Stage stage;
    /** Units, and the events of them. */
    private int pending;

    /** An input was stored in part when this process began; no unplaced given may come before it. */
    private boolean midInput;

    /** What the store held when this run began: inputs up to here are applied in silence. */
    private final StageStore.Stored before;

    PartitionRun(
            Stage stage,
            int partition,
            PartitionProcess process,
            StageStore.Stored stored,
            Map<Long, StageStore.Place> places,
            StatePosition state) {
        this.stage = stage;
        this.partition = partition;
        this.process = process;
        this.stored = stored;
        this.before = stored;
        this.midInput = stored.done() > 0;
        this.places = places;
        this.sequence = state.sequence();
        this.given = state.given();
        this.offset = state.offset();
    }

    UnitOfWork unit(int index) {
        for (UnitOfWork unit : units) {
            if (index-- == 0) {
                return unit;
            }
        }
        throw new IndexOutOfBoundsException();
    }

    /** The state has come as far as the store was at start. */
    boolean caughtUp() {
        return sequence >= before.sequence();
    }

    boolean repeats(Input input) {
        return input.sequence() <= before.sequence();
    }

    /** May this given be applied now? Placed ones at their place; the others once the state has caught up, between two inputs. */
    boolean isDue(StoredEvent event) {
        StageStore.Place place = places.get(event.position());
        return place == null ? caughtUp() && !midInput : place.afterSequence() <= sequence;
    }

    void apply(Input input, byte @Nullable [] gathered) {
        CollectedEffects effects = new CollectedEffects(partition, input, gathered);
        if (parked.containsKey(input.key())) {
            Objects.requireNonNull(parked.get(input.key())).add(input);
        } else if (input.event() instanceof Inputs.Unreadable unreadable) {
            park(input, unreadable.reason(), effects);
        } else {
            handle(input, effects);
        }
        Mark mark = null;
        if (stage.description().relays().contains(input.type())) {
            String data = new String(input.data(), StandardCharsets.UTF_8);
            effects.events.add(
                    new NewEvent("partition:" + partition, new Relayed(partition, input.type(), input.key(), data)));
            mark = stage.description().markOf(input);
        }
        sequence = input.sequence();
        if (repeats(input)) {
            return;
        }
        if (midInput) {
            doneOfFirst = before.done();
            midInput = false;
        }
        add(new UnitOfWork(input.sequence(), 0, effects.events, mark, effects.parks));
    }

    private void handle(Input input, CollectedEffects effects) {
        try {
            process.handle(input, effects);
        } catch (RuntimeException defect) {
            if (input.key().isEmpty()) {
                throw defect;
            }
            effects.events.clear();
            effects.parks.clear();
            park(input, Causes.of(defect), effects);
        }
    }

    private void park(Input input, String reason, CollectedEffects effects) {
        if (input.key().isEmpty()) {
            throw new IllegalStateException("a broadcast cannot be read: " + reason);
        }
        parked.computeIfAbsent(input.key(), none -> new ArrayList<>()).add(input);
        effects.parks.add(new UnitOfWork.ParkedKey(input.key(), input.sequence(), reason));
        String data = new String(input.data(), StandardCharsets.UTF_8);
        effects.events.add(new NewEvent(
                "parked:" + partition,
                new Parked(partition, input.source(), input.sequence(), input.key(), input.type(), data, reason)));
    }

    void apply(StoredEvent event) {
        CollectedEffects effects = new CollectedEffects(partition, null, null);
        if (event.event() instanceof Released released) {
            release(released, effects);
        } else {
            process.given(event, effects);
        }
        given = event.position();
        StageStore.Place place = places.remove(event.position());
        if (place != null && place.done() < 0) {
            return;
        }
        if (place != null) {
            doneOfFirst = place.done();
        }
        add(new UnitOfWork(sequence, event.position(), effects.events, null, effects.parks));
    }

    private void add(UnitOfWork unit) {
        units.add(unit);
        pending += unit.size();
    }

    /** How much waits to be stored: what was handled, and what that caused. */
    int pending() {
        return pending;
    }

    private void release(Released released, CollectedEffects effects) {
        List<Input> waiting = parked.remove(released.key());
        for (Input input : waiting == null ? List.<Input>of() : waiting) {
            CollectedEffects own = new CollectedEffects(partition, input, null);
            if (parked.containsKey(input.key())) {
                Objects.requireNonNull(parked.get(input.key())).add(input);
            } else if (input.event() instanceof Inputs.Unreadable unreadable) {
                park(input, unreadable.reason(), own);
            } else {
                handle(input, own);
            }
            effects.events.addAll(own.events);
            effects.parks.addAll(own.parks);
        }
    }

    void stored(int whole, int done, StageStore.Stored now) {
        for (int i = 0; i < whole; i++) {
            pending -= units.removeFirst().size();
        }
        doneOfFirst = done;
        stored = now;
    }

    StatePosition position(String topicId) {
        return new StatePosition(sequence, given, offset, topicId);
    }
}
