package io.tierledger.customer.importing.runs;

import io.tierledger.platform.web.Refused;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The name of an import: a client's own (header {@code Import-Id}) or a fresh one. */
public final class ImportId {
    public static final String HEADER = "Import-Id";

    private ImportId() {}

    public static UUID of(@Nullable String header) {
        return header == null ? UUID.randomUUID() : read(header);
    }

    /** @throws Refused 400 when it is no UUID */
    public static UUID read(String text) {
        try {
            UUID id = UUID.fromString(text);
            if (id.toString().equalsIgnoreCase(text)) {
                return id;
            }
        } catch (IllegalArgumentException notOne) {
            throw Refused.malformed("import-id", "An import is named by a UUID.");
        }
        throw Refused.malformed("import-id", "An import is named by a UUID.");
    }
}
