package io.tierledger.tier.partition;

import io.tierledger.contracts.customers.CustomerStatus;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What this stage knows of a customer: status, who answers for it, and its standing under each method. */
public final class Customer implements Comparable<Customer> {
    private final String id;
    private @Nullable CustomerStatus status;
    private @Nullable String accountManager;
    private @Nullable Standing[] standings = new Standing[0];
    private boolean changed;

    public Customer(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }

    /** Null when there is none yet. */
    public @Nullable Standing find(int method) {
        return method < standings.length ? standings[method] : null;
    }

    public Standing standing(int method) {
        if (method >= standings.length) {
            standings = Arrays.copyOf(standings, method + 1);
        }
        Standing known = standings[method];
        if (known == null) {
            known = new Standing(this, method);
            standings[method] = known;
        }
        return known;
    }

    /** It may have a standing under the methods before this place. */
    public int methods() {
        return standings.length;
    }

    /** Null when nobody told us. */
    public @Nullable CustomerStatus toldStatus() {
        return status;
    }

    /** A status that nobody told us is read off the orders. */
    public CustomerStatus status(boolean everOrdered) {
        return status != null ? status : everOrdered ? CustomerStatus.ACTIVE : CustomerStatus.PROSPECT;
    }

    public void becomes(@Nullable CustomerStatus told) {
        status = told;
    }

    public @Nullable String accountManager() {
        return accountManager;
    }

    public void isLookedAfterBy(@Nullable String other) {
        accountManager = other == null ? null : other.intern();
    }

    /** False when it had changed before, since it was last saved. */
    boolean changes() {
        boolean first = !changed;
        changed = true;
        return first;
    }

    void isSaved() {
        changed = false;
    }

    @Override
    public int compareTo(Customer other) {
        return id.compareTo(other.id);
    }
}
