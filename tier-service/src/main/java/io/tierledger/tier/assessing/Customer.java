package io.tierledger.tier.assessing;

import io.tierledger.tier.placement.policy.Status;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What this stage knows of a customer: status, who answers for it, and its standing under each method. */
final class Customer implements Comparable<Customer> {
    final String id;

    @Nullable
    Status status;

    @Nullable
    String accountManagerId;

    boolean changed;
    private @Nullable Standing[] standings = new Standing[0];

    Customer(String id) {
        this.id = id;
    }

    /** Null when there is none yet. */
    @Nullable
    Standing find(int method) {
        return method < standings.length ? standings[method] : null;
    }

    Standing standing(int method) {
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

    int methods() {
        return standings.length;
    }

    /** A status that nobody told us is read off the orders. */
    Status status(boolean everOrdered) {
        return status != null ? status : everOrdered ? Status.ACTIVE : Status.PROSPECT;
    }

    byte[] written(MethodsInForce methods) {
        CompactWriter out = new CompactWriter();
        out.number(status == null ? -1 : status.ordinal()).textOrNull(accountManagerId);
        for (int i = 0; i < standings.length; i++) {
            Standing standing = standings[i];
            if (standing != null) {
                out.text(methods.idOf(i));
                standing.write(out);
            }
        }
        return out.text("").written();
    }

    void read(byte[] document, MethodsInForce methods) {
        CompactReader in = new CompactReader(document);
        int statusNumber = in.small();
        status = statusNumber < 0 ? null : Status.values()[statusNumber];
        String manager = in.textOrNull();
        accountManagerId = manager == null ? null : manager.intern();
        for (String method = in.text(); !method.isEmpty(); method = in.text()) {
            standing(methods.indexOf(method)).read(in);
        }
    }

    @Override
    public int compareTo(Customer other) {
        return id.compareTo(other.id);
    }
}
