package io.tierledger.platform.identity;

import java.util.UUID;
import org.springframework.jdbc.core.JdbcOperations;

/** The identity of a service's store, kept in its database from the first start. */
public final class StoreIdentity {
    private static final String STORE = "store";
    private static final String INSTALLATION = "installation";

    private final String service;
    private final JdbcOperations jdbc;
    private final String installation;

    /** @param installation identity of the data directory, empty where there is none */
    public StoreIdentity(String service, JdbcOperations jdbc, String installation) {
        this.service = service;
        this.jdbc = jdbc;
        this.installation = installation;
    }

    /** @throws DoNotBelongTogether if the database belongs to another data directory */
    public String store() {
        if (!installation.isEmpty() && !kept(INSTALLATION, installation).equals(installation)) {
            throw new DoNotBelongTogether(
                    "PostgreSQL's store of the " + service
                            + "-service belongs to another installation than the data directory.",
                    "Put the directories of one installation together again, or start on an empty --data.");
        }
        return kept(STORE, UUID.randomUUID().toString());
    }

    private String kept(String name, String first) {
        jdbc.update("insert into identity values (?, ?) on conflict do nothing", name, first);
        return String.valueOf(jdbc.queryForObject("select value from identity where name = ?", String.class, name));
    }
}
