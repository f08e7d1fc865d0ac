package io.tierledger.sealing;

import io.tierledger.platform.web.Refused;
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
