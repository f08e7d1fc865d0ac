package io.tierledger.customer.accepting;

import io.tierledger.platform.eventstore.WriteTransaction;
import java.util.Set;

/** Where the volume is kept: beside the orders, in their transactions. */
public interface Volumes {

    /** What was ordered before this transaction. */
    Volume before(WriteTransaction transaction);

    void keep(Volume volume, WriteTransaction transaction);

    static Volumes stored() {
        return new Volumes() {
            @Override
            public Volume before(WriteTransaction transaction) {
                return transaction.jdbc().query("select amount, cost from ordered_volume", row -> {
                    row.next();
                    return new Volume(row.getLong(1), row.getLong(2), () -> kinds(transaction));
                });
            }

            private static Set<String> kinds(WriteTransaction transaction) {
                return Set.copyOf(transaction.jdbc().queryForList("select kind from ordered_kind", String.class));
            }

            @Override
            public void keep(Volume volume, WriteTransaction transaction) {
                if (volume.amount() > 0 || volume.cost() > 0) {
                    transaction
                            .jdbc()
                            .update(
                                    "update ordered_volume set amount = amount + ?, cost = cost + ?",
                                    volume.amount(),
                                    volume.cost());
                }
                for (String kind : volume.kinds()) {
                    transaction.jdbc().update("insert into ordered_kind (kind) values (?)", kind);
                }
            }
        };
    }
}
