package io.tierledger.launcher;

import io.tierledger.embedded.EmbeddedStores;
import java.net.URI;
import java.util.Optional;

/** The running system; closing it stops everything in the reverse order of the start, and its data stay. */
public final class RunningTierledger implements AutoCloseable {
    private final Started started;
    private final EmbeddedStores stores;
    private final SignIn signIn;
    private final URI address;

    RunningTierledger(Started started, EmbeddedStores stores, SignIn signIn, URI address) {
        this.started = started;
        this.stores = stores;
        this.signIn = signIn;
        this.address = address;
    }

    /** Where the dashboard and the API are, without a path. */
    public URI address() {
        return address;
    }

    /** A new address at which the first administrator begins, in place of any before; absent where somebody can sign in already. */
    public Optional<URI> invitation() {
        return signIn.invitation().map(address::resolve);
    }

    public EmbeddedStores stores() {
        return stores;
    }

    @Override
    public void close() {
        started.close();
    }
}
