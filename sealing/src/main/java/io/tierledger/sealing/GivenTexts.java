package io.tierledger.sealing;

import io.tierledger.contracts.Sealed;
import io.tierledger.platform.eventstore.EventLog;
import java.util.Collection;
import java.util.HashMap;
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
        if (!positions.isEmpty()) {
            log.at(positions).forEach(stored -> {
                if (stored.event() instanceof GivesText given) {
                    found.put(stored.position(), opened(given));
                }
            });
        }
        return found;
    }

    /** What one event gave. */
    public Opened opened(GivesText given) {
        Sealed sealed = given.sealed();
        return sealed == null ? new Opened.Text(given.inClear()) : texts.open(given.place(), sealed);
    }
}
