package io.tierledger.platform.web.repeating;

import org.jspecify.annotations.Nullable;

/** Answers by the key of their request. All methods may block. */
public interface Answers {

    /** What is known of a key. {@code answer} is null while the first request runs; {@code content} is null when it was not read whole. */
    record Known(
            String request,
            @Nullable String content,
            @Nullable Answer answer) {}

    /** Takes the key for a request that begins; null when it was free, or left behind by a process that is gone. */
    @Nullable
    Known begin(Key key);

    void keep(Key key, @Nullable String content, Answer answer);

    /** The request was refused or failed: its key is free again. */
    void forget(Key key);
}
