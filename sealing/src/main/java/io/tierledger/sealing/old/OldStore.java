package io.tierledger.sealing.old;

import io.tierledger.contracts.Sealed;
import io.tierledger.platform.eventstore.EventCatalogue;
import io.tierledger.platform.eventstore.EventFeed;
import io.tierledger.platform.eventstore.EventLog;
import io.tierledger.platform.eventstore.EventStoreConfiguration;
import io.tierledger.platform.eventstore.LedgerBegan;
import io.tierledger.platform.eventstore.Rewriting;
import io.tierledger.platform.eventstore.StoredEvent;
import io.tierledger.sealing.GivesText;
import io.tierledger.sealing.Opened;
import io.tierledger.sealing.Texts;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The store of one service, which nobody else uses, and what seals the texts in it. */
public final class OldStore {
    private final OldEvents events;
    private final JdbcTemplate jdbc;
    private final EventLog log;
    private final Rewriting rewriting;
    private final Texts texts;
    private final Account account;

    OldStore(OldEvents events, DataSource database, Texts texts, Account account) {
        EventCatalogue catalogue = new EventCatalogue(EventStoreConfiguration.STORED_JSON, events.names());
        this.events = events;
        this.jdbc = new JdbcTemplate(database);
        this.log = new EventLog(jdbc, catalogue, new EventFeed());
        this.rewriting =
                new Rewriting(jdbc, new TransactionTemplate(new JdbcTransactionManager(database)), catalogue, log);
        this.texts = texts;
        this.account = account;
    }

    public EventLog log() {
        return log;
    }

    public JdbcTemplate jdbc() {
        return jdbc;
    }

    /** Opens what is sealed already, in the order of the parts. */
    public List<Opened> open(List<Texts.Part> parts) {
        return texts.open(parts);
    }

    /**
     * Seals texts that events gave, by the positions of the events, in one question.
     *
     * @throws IllegalStateException for a text about somebody who was erased: nobody is while a text stands in clear
     */
    public Map<Long, Sealed> seal(Map<Long, Texts.Text> given) {
        List<Long> positions = List.copyOf(given.keySet());
        List<Optional<Sealed>> parts =
                texts.seal(positions.stream().map(given::get).toList());
        Map<Long, Sealed> sealed = new HashMap<>();
        for (int i = 0; i < positions.size(); i++) {
            Long position = positions.get(i);
            sealed.put(
                    position,
                    parts.get(i)
                            .orElseThrow(() -> new IllegalStateException("event " + position + " of the "
                                    + events.service() + "-service holds a text in clear of somebody who was erased")));
        }
        return sealed;
    }

    /**
     * Events that gave a text, with it sealed, by their positions; whose text stands sealed already, or who gave none, is absent.
     *
     * @param with an event of these with its sealed text in the place of the one in clear
     */
    public <T extends GivesText> Map<Long, Object> sealGiven(
            List<StoredEvent> events, Class<T> kind, BiFunction<T, Sealed, Object> with) {
        Map<Long, Texts.Text> given = new LinkedHashMap<>();
        for (StoredEvent stored : events) {
            GivesText text = (GivesText) stored.event();
            if (text.sealed() == null && !text.inClear().isEmpty()) {
                given.put(stored.position(), new Texts.Text(text.place(), text.inClear()));
            }
        }
        Map<Long, Sealed> parts = seal(given);
        Map<Long, Object> anew = new HashMap<>();
        for (StoredEvent stored : events) {
            Sealed part = parts.get(stored.position());
            if (part != null) {
                anew.put(stored.position(), with.apply(kind.cast(stored.event()), part));
            }
        }
        return anew;
    }

    OldEvents events() {
        return events;
    }

    /** Called before anything beside the events is changed. */
    public void isChanged() {
        account.somethingIsSealed();
    }

    /** What a ledger has signed is never rewritten; one begins in a store without texts in clear. */
    private void requireNoLedger() {
        if (!log.after(0, 1, Set.of(LedgerBegan.NAME)).isEmpty()) {
            throw new IllegalStateException("the store of the " + events.service()
                    + "-service has a ledger, and holds a text in clear all the same; it is not rewritten");
        }
    }

    /** Puts what {@code anew} answers, by position, into the place of what stands there; shown are all events of these names, in pages. */
    public void replace(Set<String> names, Function<List<StoredEvent>, Map<Long, Object>> anew) {
        long last = log.lastPosition();
        long replaced = rewriting.replace(
                names,
                page -> {
                    Map<Long, Object> others = anew.apply(page);
                    if (!others.isEmpty()) {
                        requireNoLedger();
                        account.somethingIsSealed();
                    }
                    return others;
                },
                (position, soFar) -> account.passing(events.service(), position, last, soFar));
        account.passed(replaced);
    }
}
