package io.tierledger.embedded;

import java.nio.file.Path;

/** Where PostgreSQL's programs are unpacked: once for all data directories of a user, and where nobody else can put others instead. */
final class Binaries {
    private Binaries() {}

    /** @param otherwise a directory of ours, for a user without a home */
    static Path directory(Path otherwise) {
        try {
            return OwnDirectory.at(
                    OwnDirectory.at(cache().resolve("tierledger")).resolve("postgres"));
        } catch (RuntimeException homeless) {
            return OwnDirectory.at(otherwise.resolve("programs"));
        }
    }

    private static Path cache() {
        String given = System.getenv("XDG_CACHE_HOME");
        return given == null || given.isBlank()
                ? Path.of(System.getProperty("user.home")).resolve(".cache")
                : Path.of(given);
    }
}
