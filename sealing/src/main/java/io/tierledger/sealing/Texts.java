package io.tierledger.sealing;

import io.tierledger.contracts.Sealed;
import io.tierledger.platform.web.Refused;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Seals and opens what is personal; blocks for a question to the table of keys now and then. */
public final class Texts {
    private static final Logger log = LoggerFactory.getLogger(Texts.class);
    private final Keys keys;

    Texts(Keys keys) {
        this.keys = keys;
    }

    /**
     * With connections of their own to the database of keys.
     *
     * @param url JDBC address of it, with user and password
     * @param master file of the master key
     */
    public static Texts at(String url, Path master) {
        return new Texts(new Keys(new KeyTable(new JdbcTemplate(new DriverManagerDataSource(url))), master));
    }

    /**
     * Seals a text with the newest key of its subject. Asked before the append lock is taken.
     *
     * @throws Refused 503 {@code keys-away}, 409 {@code already-erased}
     */
    public Sealed seal(Place place, Map<String, String> members) {
        return seal(List.of(new Text(place, members)))
                .getFirst()
                .orElseThrow(() ->
                        Refused.conflict("already-erased", "What is known of " + place.subject() + " was erased."));
    }

    /** A text to be sealed. */
    public record Text(Place place, Map<String, String> members) {
        public Text {
            members = Map.copyOf(members);
        }
    }

    /**
     * As above, many in one question, in their order; empty for a text about somebody who was erased.
     *
     * @throws Refused 503 {@code keys-away}
     */
    public List<Optional<Sealed>> seal(List<Text> texts) {
        Collection<Subject> subjects =
                texts.stream().map(text -> text.place().subject()).distinct().toList();
        try {
            Map<Subject, SubjectKey> sealing = keys.sealing(subjects);
            return texts.stream()
                    .map(text -> Optional.ofNullable(sealing.get(text.place().subject()))
                            .map(key -> key.seal(text.place(), text.members())))
                    .toList();
        } catch (KeysAway away) {
            throw Away.said(away);
        }
    }

    /** Opens a text, or says why it cannot be shown; never fails. */
    Opened open(Place place, Sealed sealed) {
        return open(List.of(new Part(place, sealed))).getFirst();
    }

    /** A sealed text, and where it stands. */
    public record Part(Place place, Sealed sealed) {
        Epoch epoch() {
            return new Epoch(place.subject(), sealed.k());
        }
    }

    /** Opens many in one question, in their order, or says of each why it cannot be shown; never fails. */
    public List<Opened> open(List<Part> parts) {
        return open(parts, true);
    }

    /** As above, for who opens all there are, once: does not remember their keys. */
    public List<Opened> openAll(List<Part> parts) {
        return open(parts, false);
    }

    /** Lets go of the keys of a subject, at once: what was destroyed opens here no more. */
    public void forget(Subject subject) {
        keys.forget(subject);
    }

    private List<Opened> open(List<Part> parts, boolean remembering) {
        try {
            Keys.Opening found = keys.opening(parts.stream().map(Part::epoch).toList(), remembering);
            return parts.stream().map(part -> open(part, found)).toList();
        } catch (KeysAway away) {
            Away.said(away);
            return parts.stream().<Opened>map(part -> Opened.Gone.UNAVAILABLE).toList();
        }
    }

    private static Opened open(Part part, Keys.Opening found) {
        SubjectKey key = found.keys().get(part.epoch());
        if (key == null) {
            return found.erased().contains(part.epoch()) ? Opened.Gone.ERASED : lost(part);
        }
        try {
            return new Opened.Text(key.open(part.place(), part.sealed()));
        } catch (DoesNotOpen changed) {
            log.error("a sealed text is not as it was stored: {}", changed.getMessage());
            return Opened.Gone.UNAVAILABLE;
        }
    }

    private static Opened lost(Part part) {
        Away.said(new KeysAway("there is no key of " + part.place().subject() + " of epoch "
                + part.sealed().k()));
        return Opened.Gone.UNAVAILABLE;
    }
}
