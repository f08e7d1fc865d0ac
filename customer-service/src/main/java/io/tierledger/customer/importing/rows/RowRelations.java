package io.tierledger.customer.importing.rows;

import io.tierledger.customer.importing.sorting.KeptRow;
import io.tierledger.customer.importing.sorting.Run;
import io.tierledger.customer.importing.sorting.Spool;
import io.tierledger.customer.registering.CustomerDesk;
import io.tierledger.customer.registering.CustomerTerms;
import io.tierledger.customer.registering.RelationRefusal;
import io.tierledger.customer.registering.Relatives;
import io.tierledger.reading.RowError;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The parents and account managers that the rows of a file speak of. */
final class RowRelations {
    private final CustomerDesk desk;
    private @Nullable Relatives relatives;

    RowRelations(CustomerDesk desk) {
        this.desk = desk;
    }

    private Relatives relatives() {
        Relatives present = relatives == null ? desk.relatives() : relatives;
        relatives = present;
        return present;
    }

    void saw(CustomerTerms customer) {
        relatives().saw(customer);
    }

    void wasRead(Spool<CustomerTerms> all) throws IOException {
        relatives().look();
        Run.Rows<CustomerTerms> rows = all.rows();
        for (KeptRow<CustomerTerms> kept = rows.next(); kept != null; kept = rows.next()) {
            relatives().comes(kept.item());
        }
    }

    Intake.@Nullable Objection objection(KeptRow<CustomerTerms> kept) {
        RelationRefusal wrong = relatives().objection(kept.item());
        if (wrong == null) {
            return null;
        }
        String field = wrong instanceof RelationRefusal.UnknownAccountManager ? "account_manager_id" : "parent_id";
        return new Intake.Objection(new RowError(kept.line(), field, wrong.code(), wrong.words()), false);
    }
}
