package io.tierledger.sealing;

import io.tierledger.platform.web.Refused;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What opening a sealed text gave. */
public sealed interface Opened {

    /** @return null where it can't be shown */
    @Nullable
    String member(String name);

    /**
     * All of them, for who writes on them.
     *
     * @throws Refused 503 {@code keys-away}, 409 {@code already-erased} where it can't be shown
     */
    Map<String, String> members();

    /** Why it can't be shown, as answers say it under {@code sealed}; null where it can. */
    @Nullable
    String why();

    /** True where who gave it is a name in it, typed by somebody who was not signed in; null else, as answers leave it out. */
    default @Nullable Boolean isTyped() {
        return member(GivesText.BY) == null ? null : true;
    }

    record Text(Map<String, String> members) implements Opened {
        public Text {
            members = Map.copyOf(members);
        }

        @Override
        public @Nullable String member(String name) {
            return members.get(name);
        }

        @Override
        public @Nullable String why() {
            return null;
        }
    }

    /**
     * Given by somebody whose id the event says itself; that is told also where the text can't be shown.
     *
     * @param known what else the event says itself
     */
    record By(String id, Map<String, String> known, Opened text) implements Opened {
        public By {
            known = Map.copyOf(known);
        }

        @Override
        public @Nullable String member(String name) {
            return name.equals(GivesText.BY) ? id : known.getOrDefault(name, text.member(name));
        }

        @Override
        public Map<String, String> members() {
            Map<String, String> all = new HashMap<>(text.members());
            all.putAll(known);
            all.put(GivesText.BY, id);
            return all;
        }

        @Override
        public @Nullable String why() {
            return text.why();
        }

        @Override
        public @Nullable Boolean isTyped() {
            return null;
        }
    }

    enum Gone implements Opened {
        /** The key was destroyed: for ever. */
        ERASED,
        /** The keys are away: for now. */
        UNAVAILABLE;

        @Override
        public @Nullable String member(String name) {
            return null;
        }

        @Override
        public Map<String, String> members() {
            throw this == ERASED
                    ? Refused.conflict("already-erased", "What was known was erased.")
                    : Away.said(new KeysAway("a text that is to be written on does not open"));
        }

        @Override
        public String why() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
