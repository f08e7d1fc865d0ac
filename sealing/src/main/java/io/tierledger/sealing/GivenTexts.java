package io.tierledger.sealing;

import io.tierledger.contracts.Actor;
import io.tierledger.contracts.Sealed;
import io.tierledger.platform.eventstore.EventLog;
import io.tierledger.platform.eventstore.StoredEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Texts that events of this store gave, opened for an answer; blocks. */
public final class GivenTexts {
    private final EventLog log;
    private final TextsOfEvents found;
    private final Texts texts;

    GivenTexts(EventLog log, TextsOfEvents found, Texts texts) {
        this.log = log;
        this.found = found;
        this.texts = texts;
    }

    /** What the event at a position gave; {@link Opened.Gone#UNAVAILABLE} where it gives no text. */
    public Opened at(long position) {
        return at(List.of(position)).getOrDefault(position, Opened.Gone.UNAVAILABLE);
    }

    /** What the events at these positions gave; positions of events that give no text are absent. */
    public Map<Long, Opened> at(Collection<Long> asked) {
        Map<Long, Opened> all = new HashMap<>();
        List<GivesText> sealed = new ArrayList<>();
        List<Long> positions = new ArrayList<>();
        List<Texts.Part> parts = new ArrayList<>();
        if (!asked.isEmpty()) {
            for (StoredEvent stored : log.at(asked)) {
                GivesText given = given(stored.event());
                if (given != null) {
                    Sealed part = given.sealed();
                    if (part == null) {
                        all.put(stored.position(), new Opened.Text(given.inClear()));
                    } else {
                        sealed.add(given);
                        positions.add(stored.position());
                        parts.add(new Texts.Part(given.place(), part));
                    }
                }
            }
        }
        List<Opened> opened = texts.open(parts);
        for (int i = 0; i < opened.size(); i++) {
            all.put(positions.get(i), by(sealed.get(i), opened.get(i)));
        }
        return all;
    }

    private static Opened by(GivesText given, Opened text) {
        @Nullable String id = Actor.idOf(given.actor());
        return id == null ? text : new Opened.By(id, given.known(), text);
    }

    private @Nullable GivesText given(Object event) {
        return event instanceof GivesText itself ? itself : found.in(event);
    }
}
