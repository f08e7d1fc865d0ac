package io.tierledger.platform.proving;

import java.io.UncheckedIOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where events of this service's own store stand in its ledger, for answers about one event to whoever may open it; blocking, reads a few files. */
public final class ProofsOfEvents {
    private static final Logger log = LoggerFactory.getLogger(ProofsOfEvents.class);

    private final Optional<Ledger> ledger;

    ProofsOfEvents(Optional<Ledger> ledger) {
        this.ledger = ledger;
    }

    /**
     * By the newest note; empty for an event that no note is over yet, and where no ledger is kept or its files cannot be read: what is answered of the
     * event does not depend on it.
     *
     * @param position from 1
     */
    public Optional<Inclusion> of(long position) {
        try {
            return ledger.flatMap(kept -> kept.inclusion(position));
        } catch (IllegalStateException | UncheckedIOException unreadable) {
            log.warn("Event {} cannot be proved: {}", position, unreadable.getMessage());
            return Optional.empty();
        }
    }
}
