package io.tierledger.sealing;

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
    public Map<Long, Opened> at(Collection<Long> positions) {
        Map<Long, Opened> all = new HashMap<>();
        List<Long> sealed = new ArrayList<>();
        List<Texts.Part> parts = new ArrayList<>();
        if (!positions.isEmpty()) {
            for (StoredEvent stored : log.at(positions)) {
                GivesText given = given(stored.event());
                if (given != null) {
                    Sealed part = given.sealed();
                    if (part == null) {
                        all.put(stored.position(), new Opened.Text(given.inClear()));
                    } else {
                        sealed.add(stored.position());
                        parts.add(new Texts.Part(given.place(), part));
                    }
                }
            }
        }
        List<Opened> opened = texts.open(parts);
        for (int i = 0; i < opened.size(); i++) {
            all.put(sealed.get(i), opened.get(i));
        }
        return all;
    }

    private @Nullable GivesText given(Object event) {
        return event instanceof GivesText itself ? itself : found.in(event);
    }
}
