package io.tierledger.platform.web;

import org.jspecify.annotations.Nullable;

/** The header {@code If-Match}: the version of a document that somebody read, as its {@code ETag} said. */
public final class IfMatch {
    private IfMatch() {}

    /**
     * What a command says it has read; null when it does not say, or any version will do.
     *
     * @throws Refused 412 for what is no version of ours
     */
    public static @Nullable Long version(@Nullable String header) {
        if (header == null || header.strip().equals("*")) {
            return null;
        }
        try {
            return Long.valueOf(header.strip().replaceFirst("^W/", "").replace("\"", ""));
        } catch (NumberFormatException notOurs) {
            throw Refused.stale("If-Match holds no version of ours.");
        }
    }

    /**
     * As {@link #version}, for the edit of a document that is there: who has not read it would overwrite what others wrote.
     *
     * @throws Refused 428 without the header
     */
    public static @Nullable Long required(@Nullable String header) {
        if (header == null || header.isBlank()) {
            throw new Refused(428, "if-match-needed");
        }
        return version(header);
    }
}
