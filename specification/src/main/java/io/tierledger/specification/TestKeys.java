package io.tierledger.specification;

import io.tierledger.embedded.EmbeddedStores;
import io.tierledger.sealing.KeyMaker;
import io.tierledger.sealing.Subject;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Keys of personal texts beside embedded stores, made as customer-service makes them. */
final class TestKeys {
    private final String url;
    private final Path master;
    private final KeyMaker maker;
    private final Set<String> made = ConcurrentHashMap.newKeySet();

    TestKeys(EmbeddedStores stores) {
        this.url = stores.jdbcUrl("tierledger_keys");
        this.master = stores.directory().resolve("keys").resolve("master.json");
        this.maker = KeyMaker.at(url, master);
        maker.prepare(true);
    }

    /** @param customerId empty for what is about no customer */
    void madeFor(String customerId) {
        if (!customerId.isEmpty() && made.add(customerId)) {
            maker.make(List.of(Subject.customer(customerId)));
        }
    }

    String url() {
        return url;
    }

    Path master() {
        return master;
    }
}
