package io.tierledger.tier.directory;

import java.util.Optional;
import java.util.Set;

/** The customers that somebody may see, by who answers for each now. Where few are left out, those are kept and not the others. */
public final class Reached {
    public static final Reached EVERYBODY = new Reached(true, Set.of());
    static final Reached NOBODY = new Reached(false, Set.of());

    private final boolean isAllBut;
    private final Set<String> customers;

    /** @param isAllBut whether {@code customers} are the ones left out, and not the ones taken */
    Reached(boolean isAllBut, Set<String> customers) {
        this.isAllBut = isAllBut;
        this.customers = customers;
    }

    public boolean isEverybody() {
        return isAllBut && customers.isEmpty();
    }

    public boolean covers(String customerId) {
        return isAllBut != customers.contains(customerId);
    }

    /** Their ids; empty where only those are known that are left out. */
    public Optional<Set<String>> ids() {
        return isAllBut ? Optional.empty() : Optional.of(customers);
    }
}
