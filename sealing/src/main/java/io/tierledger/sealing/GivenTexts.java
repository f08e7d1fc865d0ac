package io.tierledger.sealing;

import io.tierledger.contracts.Sealed;
import io.tierledger.platform.eventstore.EventLog;
import io.tierledger.platform.eventstore.StoredEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Texts that events of this store gave, opened for an answer; blocks. */
public final class GivenTexts {
    private final EventLog log;
    private final Texts texts;

    GivenTexts(EventLog log, Texts texts) {
        this.log = log;
        this.texts = texts;
    }

    /** What the events at these positions gave; positions of events that give no text are absent. */
    public Map<Long, Opened> at(Collection<Long> positions) {
        Map<Long, Opened> found = new HashMap<>();
        List<Long> sealed = new ArrayList<>();
        List<Texts.Part> parts = new ArrayList<>();
        if (!positions.isEmpty()) {
            for (StoredEvent stored : log.at(positions)) {
                if (stored.event() instanceof GivesText given) {
                    Sealed part = given.sealed();
                    if (part == null) {
                        found.put(stored.position(), new Opened.Text(given.inClear()));
                    } else {
                        sealed.add(stored.position());
                        parts.add(new Texts.Part(given.place(), part));
                    }
                }
            }
        }
        List<Opened> opened = texts.open(parts);
        for (int i = 0; i < opened.size(); i++) {
            found.put(sealed.get(i), opened.get(i));
        }
        return found;
    }
}
