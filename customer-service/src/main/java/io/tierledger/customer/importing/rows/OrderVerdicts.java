package io.tierledger.customer.importing.rows;

import io.tierledger.customer.accepting.Explained;
import io.tierledger.customer.accepting.Verdict;
import io.tierledger.customer.importing.runs.ImportCounts;
import io.tierledger.customer.orders.OrderRefusal;
import io.tierledger.customer.orders.OrderTerms;
import io.tierledger.reading.RowError;
import java.util.BitSet;
import java.util.List;

/** What became of the orders of a file, counted and explained by line. */
final class OrderVerdicts {
    private OrderVerdicts() {}

    static ImportCounts tally(Batch<OrderTerms> batch, int from, List<Verdict> verdicts) {
        ImportCounts tally = new ImportCounts();
        if (from == 0) {
            batch.countRefused(tally);
        }
        for (int i = 0; i < verdicts.size(); i++) {
            switch (verdicts.get(i)) {
                case Verdict.Accepted accepted -> tally.accept(accepted.placed().late());
                case Verdict.Duplicate again -> tally.duplicate();
                case Verdict.Rejected rejected -> refuse(tally, batch.line(from + i), rejected.refusal());
            }
        }
        return tally;
    }

    /** Which orders of the batch were not taken. */
    static void mark(BitSet refused, int from, List<Verdict> verdicts) {
        for (int i = 0; i < verdicts.size(); i++) {
            refused.set(from + i, verdicts.get(i) instanceof Verdict.Rejected);
        }
    }

    private static void refuse(ImportCounts tally, long line, OrderRefusal refusal) {
        Explained words = Explained.of(refusal);
        RowError error = new RowError(line, words.field(), words.code(), words.message());
        if (refusal instanceof OrderRefusal.Quarantined) {
            tally.quarantine(error);
        } else {
            tally.reject(error);
        }
    }
}
