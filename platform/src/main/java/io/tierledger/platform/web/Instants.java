package io.tierledger.platform.web;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Instants as RFC 3339 writes them, which is what a description promises to read. */
public final class Instants {
    private static final Pattern OFFSET = Pattern.compile("(.*)([+-])([01][0-9]|2[0-3]):([0-5][0-9])");

    private Instants() {}

    /**
     * An offset may be anything up to 23:59; those of {@link java.time} end at 18:00.
     *
     * @throws DateTimeException for what is none
     */
    public static Instant parse(String text) {
        Matcher matcher = OFFSET.matcher(text);
        if (!matcher.matches()) {
            return Instant.parse(text);
        }
        Instant local = Instant.parse(matcher.group(1) + "Z");
        Duration offset =
                Duration.ofHours(Integer.parseInt(matcher.group(3))).plusMinutes(Integer.parseInt(matcher.group(4)));
        return matcher.group(2).equals("-") ? local.plus(offset) : local.minus(offset);
    }
}
