package io.tierledger.launcher;

import io.tierledger.embedded.EmbeddedStores;
import java.net.URI;

/** The running system; closing it stops everything in the reverse order of the start, and its data stay. */
public final class RunningTierledger implements AutoCloseable {
    private final Started started;
    private final EmbeddedStores stores;
    private final URI address;

    RunningTierledger(Started started, EmbeddedStores stores, URI address) {
        this.started = started;
        this.stores = stores;
        this.address = address;
    }

    /** Where the dashboard and the API are, without a path. */
    public URI address() {
        return address;
    }

    public EmbeddedStores stores() {
        return stores;
    }

    @Override
    public void close() {
        started.close();
    }
}
