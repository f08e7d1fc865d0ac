package io.tierledger.embedded;

import java.util.Map;
import java.util.Optional;

/** Which stores are real servers elsewhere, by the names of the environment variables that say so. */
record Addresses(Map<String, String> given) {
    static final String POSTGRES = "TIERLEDGER_POSTGRES";
    static final String KAFKA = "TIERLEDGER_KAFKA";
    static final String MONGODB = "TIERLEDGER_MONGODB";

    Addresses {
        given = Map.copyOf(given);
    }

    /** A text of nothing but blanks counts as not given. */
    Optional<String> of(String name) {
        return Optional.ofNullable(given.get(name)).map(String::strip).filter(address -> !address.isEmpty());
    }

    Optional<PostgresAddress> postgres() {
        return of(POSTGRES).map(PostgresAddress::parse);
    }
}
