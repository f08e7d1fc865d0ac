package io.tierledger.tier.assessing;

import io.tierledger.contracts.customers.CustomerStatus;
import io.tierledger.platform.bytes.ByteReader;
import io.tierledger.platform.bytes.ByteWriter;
import io.tierledger.platform.bytes.KeptForm;
import io.tierledger.platform.bytes.UnreadableBytes;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What this stage knows of a customer: status, who answers for it, and its standing under each method. */
@KeptForm(
        name = "tiered-customer",
        everWritten = {Customer.WITHOUT_FORM, Customer.FORM})
final class Customer implements Comparable<Customer> {
    static final int WITHOUT_FORM = 0;
    /** No status has a number that is written so. */
    static final int FORM = 3;

    private static final int NO_STATUS = -1;
    private static final String WHAT = "a tiered customer";

    final String id;

    @Nullable
    CustomerStatus status;

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
    CustomerStatus status(boolean everOrdered) {
        return status != null ? status : everOrdered ? CustomerStatus.ACTIVE : CustomerStatus.PROSPECT;
    }

    byte[] written(MethodsInForce methods) {
        ByteWriter out = new ByteWriter(FORM, 128);
        out.number(status == null ? NO_STATUS : status.number()).textOrNull(accountManagerId);
        for (int i = 0; i < standings.length; i++) {
            Standing standing = standings[i];
            if (standing != null) {
                out.text(methods.idOf(i));
                standing.write(out);
            }
        }
        return out.text("").written();
    }

    /** @throws UnreadableBytes when the document is cut short, or of a form that this version does not know */
    void read(byte[] document, MethodsInForce methods) {
        UnreadableBytes.readWhole(WHAT, document, in -> {
            begin(in);
            int statusNumber = in.small();
            status = statusNumber < 0 ? null : CustomerStatus.numbered(statusNumber);
            String manager = in.textOrNull();
            accountManagerId = manager == null ? null : manager.intern();
            for (String method = in.text(); !method.isEmpty(); method = in.text()) {
                standing(methods.indexOf(method)).read(in);
            }
            return this;
        });
    }

    /** The form before forms began with the number of a status, or -1. */
    private static void begin(ByteReader in) {
        long first = in.number();
        in.back(0);
        if (first < NO_STATUS || first > CustomerStatus.REMOVED.number()) {
            in.form(WHAT, FORM);
        }
    }

    @Override
    public int compareTo(Customer other) {
        return id.compareTo(other.id);
    }
}
