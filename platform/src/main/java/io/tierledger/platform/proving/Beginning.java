package io.tierledger.platform.proving;

import io.tierledger.ledger.SignerKey;
import io.tierledger.ledger.VerifierKey;
import io.tierledger.platform.eventstore.Appender;
import io.tierledger.platform.eventstore.EventLog;
import io.tierledger.platform.eventstore.LedgerBegan;
import io.tierledger.platform.eventstore.NewEvent;
import io.tierledger.platform.eventstore.StoredEvent;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Says in the store, once in each generation, that a ledger is kept of it, and by whose signature it is known. */
final class Beginning {
    private final LedgerPlace place;
    private final BooleanSupplier mayBegin;
    private final EventLog log;
    private final Appender appender;
    private final Supplier<String> storeId;

    Beginning(LedgerPlace place, BooleanSupplier mayBegin, EventLog log, Appender appender, Supplier<String> storeId) {
        this.place = place;
        this.mayBegin = mayBegin;
        this.log = log;
        this.appender = appender;
        this.storeId = storeId;
    }

    /** The key that its notes are known by; none where there is no ledger yet. */
    Optional<VerifierKey> said() {
        return said(log);
    }

    /** That of the newest generation. */
    static Optional<VerifierKey> said(EventLog log) {
        List<StoredEvent> began = log.after(0, LedgerPlace.MOST_GENERATIONS, Set.of(LedgerBegan.NAME));
        return began.isEmpty()
                ? Optional.empty()
                : Optional.of(VerifierKey.read(((LedgerBegan) began.getLast().event()).vkey()));
    }

    /** What is said, with a key that is drawn where there is none. */
    static LedgerBegan of(LedgerPlace place, String storeId, long before) {
        SignerKey key = KeyFile.in(place.key()).orElseGet(() -> KeyFile.drawnInto(place.key(), place.origin()));
        return new LedgerBegan(key.verifier().toString(), storeId, before);
    }

    /** See {@link MayBegin}. */
    boolean isPossible() {
        return mayBegin.getAsBoolean();
    }

    /**
     * Begins the first one, with a key that is drawn where there is none.
     *
     * @throws io.tierledger.platform.web.Refused if nothing can be stored now
     */
    VerifierKey begun() {
        String stream = place.stream();
        String id = storeId.get();
        appender.writeNow((transaction, budget) -> {
            if (transaction.lastSequences(List.of(stream)).isEmpty()) {
                Long before = transaction
                        .jdbc()
                        .queryForObject("select coalesce(max(global_index), 0) from domain_event", Long.class);
                transaction.append(new NewEvent(stream, of(place, id, before == null ? 0 : before)));
            }
            return true;
        });
        return said().orElseThrow();
    }
}
