package io.tierledger.customer.registering;

import io.tierledger.customer.accepting.History;
import io.tierledger.customer.customers.Customer;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Circles of parents, looked for once more under the append lock: since a file or a body was looked through, another may have said the
 * other half of one. Only customers that get another parent are looked at.
 */
final class ParentsNow {
    private final History history;
    private final Function<String, Customer> present;
    private final List<CustomerTerms> part;
    private @Nullable Relatives relatives;

    ParentsNow(History history, Function<String, Customer> present, List<CustomerTerms> part) {
        this.history = history;
        this.present = present;
        this.part = part;
    }

    boolean closeACircle(CustomerTerms terms) {
        return movesIntoAGroup(terms) && looked().closesACircle(terms);
    }

    private boolean movesIntoAGroup(CustomerTerms terms) {
        String parent = terms.parentId() == null ? null : terms.parentId().value();
        return parent != null
                && !parent.equals(terms.customerId()) // refused by the rules of a customer
                && !(present.apply(terms.customerId()) instanceof Customer.Known known
                        && parent.equals(known.profile().parentId()));
    }

    private Relatives looked() {
        Relatives looked = relatives;
        if (looked == null) {
            looked = new Relatives(ids -> StoredParents.of(history, ids), Set::copyOf);
            part.forEach(looked::saw);
            looked.look();
            relatives = looked;
        }
        return looked;
    }
}
