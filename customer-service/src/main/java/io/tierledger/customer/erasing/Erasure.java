package io.tierledger.customer.erasing;

import io.tierledger.contracts.Actor;
import io.tierledger.customer.erasing.ErasureEvent.ErasureApproved;
import io.tierledger.customer.erasing.ErasureEvent.ErasureDone;
import io.tierledger.customer.erasing.ErasureEvent.ErasureReported;
import io.tierledger.customer.erasing.ErasureEvent.ErasureRequested;
import io.tierledger.customer.erasing.ErasureEvent.ErasureWithdrawn;
import io.tierledger.platform.eventstore.StoredEvent;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The newest erasure of a subject, as its events have it.
 *
 * @param epoch of the last key that it destroys; 0 until it is approved
 * @param reported when each service said that it holds nothing any more, in that order
 * @param doneAt null until the last secrets that anybody may have unwrapped have ended
 */
record Erasure(
        String kind,
        String subject,
        String erasureId,
        Step requested,
        @Nullable Step withdrawn,
        @Nullable Step approved,
        int epoch,
        Map<String, Instant> reported,
        @Nullable Instant doneAt) {
    /** All that hold something of a subject. */
    static final List<String> SERVICES = List.of("customer", "scoring", "tier", "engagement");

    /**
     * What a person did.
     *
     * @param by id of the person
     * @param position of the event, which gives the reason
     */
    record Step(String by, Instant at, long position) {
        private static Step of(ErasureEvent.Said said, StoredEvent stored) {
            return new Step(Actor.shown(said.actor()), stored.recordedAt(), stored.position());
        }
    }

    enum State {
        REQUESTED,
        WITHDRAWN,
        RUNNING,
        DONE
    }

    static Optional<Erasure> of(List<StoredEvent> events) {
        Erasure erasure = null;
        for (StoredEvent stored : events) {
            erasure = and(erasure, stored);
        }
        return Optional.ofNullable(erasure);
    }

    /** @throws IllegalStateException for what cannot come before it was requested */
    static Erasure and(@Nullable Erasure before, StoredEvent stored) {
        ErasureEvent event = (ErasureEvent) stored.event();
        if (event instanceof ErasureRequested requested) {
            return new Erasure(
                    requested.kind(),
                    requested.subject(),
                    requested.erasureId(),
                    Step.of(requested, stored),
                    null,
                    null,
                    0,
                    Map.of(),
                    null);
        }
        if (before == null) {
            throw new IllegalStateException(stored.stream() + " begins with " + stored.name());
        }
        return before.after(event, stored);
    }

    private Erasure after(ErasureEvent event, StoredEvent stored) {
        return switch (event) {
            case ErasureRequested again -> this;
            case ErasureWithdrawn e -> with(Step.of(e, stored), approved, epoch, reported, doneAt);
            case ErasureApproved e -> with(withdrawn, Step.of(e, stored), e.epoch(), reported, doneAt);
            case ErasureReported e -> {
                Map<String, Instant> more = new LinkedHashMap<>(reported);
                more.putIfAbsent(e.service(), stored.recordedAt());
                yield with(withdrawn, approved, epoch, more, doneAt);
            }
            case ErasureDone e -> with(withdrawn, approved, epoch, reported, stored.recordedAt());
        };
    }

    private Erasure with(
            @Nullable Step nowWithdrawn,
            @Nullable Step nowApproved,
            int nowEpoch,
            Map<String, Instant> nowReported,
            @Nullable Instant nowDone) {
        return new Erasure(
                kind, subject, erasureId, requested, nowWithdrawn, nowApproved, nowEpoch, nowReported, nowDone);
    }

    State state() {
        if (doneAt != null) {
            return State.DONE;
        }
        if (approved != null) {
            return State.RUNNING;
        }
        return withdrawn == null ? State.REQUESTED : State.WITHDRAWN;
    }

    /** When the last of all services said that it holds nothing any more; empty until then. */
    Optional<Instant> reportedByAll() {
        Collection<Instant> moments = reported.values();
        return reported.keySet().containsAll(SERVICES) ? moments.stream().max(Instant::compareTo) : Optional.empty();
    }
}
