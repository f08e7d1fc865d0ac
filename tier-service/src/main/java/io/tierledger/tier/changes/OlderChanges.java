package io.tierledger.tier.changes;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads changes from the store for a subscriber that starts in the past. */
interface OlderChanges {

    /** Calls back, on another thread, with the changes after a position; none means there are none up to the told position. */
    void read(long position, Reader reader);

    interface Reader {
        /** @param frames null when the store is too busy now */
        void accept(@Nullable List<ChangeFrame> frames, long upTo);
    }
}
