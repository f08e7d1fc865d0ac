package io.tierledger.customer.importing.runs;

import io.tierledger.platform.web.Page;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;

/** Where an import stands in the list of all, newest first. */
public record ImportPlace(Instant startedAt, UUID id) {
    private static final String BETWEEN = "/";

    /** Before all that there are. */
    public static final ImportPlace NEWEST = new ImportPlace(Instant.parse("9999-01-01T00:00:00Z"), new UUID(0, 0));

    public static ImportPlace of(ImportView view) {
        return new ImportPlace(view.startedAt(), view.id());
    }

    public String text() {
        return startedAt + BETWEEN + id;
    }

    /** @throws Refused 400 for what we did not give out */
    public static ImportPlace read(String text) {
        int between = text.indexOf(BETWEEN);
        try {
            return new ImportPlace(
                    Instant.parse(text.substring(0, Math.max(0, between))),
                    UUID.fromString(text.substring(between + 1)));
        } catch (DateTimeException | IllegalArgumentException notOurs) {
            throw Page.notOurs();
        }
    }
}
