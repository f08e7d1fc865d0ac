package io.tierledger.platform.web.repeating;

import org.jspecify.annotations.Nullable;

/** Answers by the key of their request. All methods may block. */
public interface Answers {

    /** What is known of a key. */
    interface Known {

        /** Whether it was sent for the same method and address. */
        boolean isOf(String request);

        /** Whether the same content came with it; true where that was not read whole. */
        boolean held(String content);

        /** Null while the first request runs. */
        @Nullable
        Answer answer();
    }

    /** Takes the key for a request that begins; null when it was free, or left behind by a process that is gone. */
    @Nullable
    Known begin(Key key);

    void keep(Key key, @Nullable String content, Answer answer);

    /** The request was refused or failed: its key is free again. */
    void forget(Key key);
}
