package io.tierledger.sealing;

import io.tierledger.contracts.Sealed;
import io.tierledger.platform.web.Refused;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Seals and opens what is personal; blocks for a question to the table of keys now and then. */
public final class Texts {
    private static final Logger log = LoggerFactory.getLogger(Texts.class);
    private final Keys keys;

    Texts(Keys keys) {
        this.keys = keys;
    }

    /**
     * Seals a text with the newest key of its subject. Asked before the append lock is taken.
     *
     * @throws Refused 503 {@code keys-away}, 409 {@code already-erased}
     */
    public Sealed seal(Place place, Map<String, String> members) {
        return Objects.requireNonNull(seal(Map.of(place, members)).get(place));
    }

    /** As above, many in one question. */
    public Map<Place, Sealed> seal(Map<Place, Map<String, String>> texts) {
        Collection<Subject> subjects =
                texts.keySet().stream().map(Place::subject).distinct().toList();
        try {
            Map<Subject, SubjectKey> sealing = keys.sealing(subjects);
            Map<Place, Sealed> sealed = new HashMap<>();
            texts.forEach((place, members) -> {
                SubjectKey key = Objects.requireNonNull(sealing.get(place.subject()));
                sealed.put(place, key.seal(place, members));
            });
            return sealed;
        } catch (KeysAway away) {
            throw Away.said(away);
        } catch (Erased erased) {
            throw Refused.conflict("already-erased", "What is known of " + erased.subject() + " was erased.");
        }
    }

    /** Opens a text, or says why it cannot be shown; never fails. */
    public Opened open(Place place, Sealed sealed) {
        try {
            return new Opened.Text(keys.opening(place.subject(), sealed.k()).open(place, sealed));
        } catch (Erased erased) {
            return Opened.Gone.ERASED;
        } catch (KeysAway away) {
            Away.said(away);
            return Opened.Gone.UNAVAILABLE;
        } catch (DoesNotOpen changed) {
            log.error("a sealed text is not as it was stored: {}", changed.getMessage());
            return Opened.Gone.UNAVAILABLE;
        }
    }
}
