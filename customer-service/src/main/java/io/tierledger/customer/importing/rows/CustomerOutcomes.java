package io.tierledger.customer.importing.rows;

import io.tierledger.customer.customers.CustomerRefusal;
import io.tierledger.customer.eventsourcing.CustomerRefusals;
import io.tierledger.customer.importing.runs.ImportCounts;
import io.tierledger.customer.registering.CustomerTerms;
import io.tierledger.customer.registering.Registered;
import io.tierledger.platform.web.Refused;
import io.tierledger.reading.RowError;
import java.util.List;

/** What became of the customers of a file, counted and explained by line. */
final class CustomerOutcomes {
    private CustomerOutcomes() {}

    static ImportCounts tally(Batch<CustomerTerms> batch, int from, List<Registered> outcomes) {
        ImportCounts tally = new ImportCounts();
        if (from == 0) {
            batch.countRefused(tally);
        }
        for (int i = 0; i < outcomes.size(); i++) {
            count(tally, batch.line(from + i), outcomes.get(i));
        }
        return tally;
    }

    private static void count(ImportCounts tally, long line, Registered outcome) {
        switch (outcome) {
            case Registered.Stored stored -> tally.accept(false);
            case Registered.NothingChanged same -> tally.duplicate();
            case Registered.Stale stale -> tally.reject(new RowError(line, "", "stale", "It was changed meanwhile."));
            case Registered.Rejected(CustomerRefusal.Erased erased) ->
                tally.reject(
                        new RowError(line, "customer_id", "erased", "What was known of this customer was erased."));
            case Registered.Rejected rejected -> {
                Refused problem = CustomerRefusals.asProblem(rejected.refusal());
                tally.reject(new RowError(line, "parent_id", problem.code(), String.valueOf(problem.getMessage())));
            }
        }
    }
}
