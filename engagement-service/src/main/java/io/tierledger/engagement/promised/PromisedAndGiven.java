package io.tierledger.engagement.promised;

import io.tierledger.engagement.plans.DueYears;
import io.tierledger.engagement.plans.KeptPromises;
import io.tierledger.engagement.plans.PlanFiles;
import io.tierledger.engagement.promised.PromisedAnswer.OfCustomer;
import io.tierledger.engagement.requests.Range;
import io.tierledger.platform.web.Page;
import io.tierledger.rights.Reach;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Answers what was promised and what was given. One account manager's costs its customers, everybody's a walk through all files. */
final class PromisedAndGiven {
    private final PlanFiles files;
    private final DueYears years;

    PromisedAndGiven(PlanFiles files, DueYears years) {
        this.files = files;
        this.years = years;
    }

    /** Of all whose customers the reader may see. */
    PromisedAnswer byAll(Range range, LocalDate today, Reach reach) {
        PromisedSums tally = new PromisedSums(range.from(), range.to(), today, null);
        files.visitAfter("", file -> {
            if (reach.covers(file.accountManager())) {
                tally.add(file);
            }
            return true;
        });
        return PromisedAnswer.of(range.from(), range.to(), tally, null, null);
    }

    PromisedAnswer by(String manager, Range range, LocalDate today, Reach reach, int limit, @Nullable String cursor) {
        String after = cursor == null ? "" : Page.key(cursor);
        PromisedSums tally = new PromisedSums(range.from(), range.to(), today, manager);
        TreeMap<String, KeptPromises> perCustomer = new TreeMap<>();
        files.visit(customers(manager, range), file -> {
            if (reach.covers(file.accountManager())) {
                KeptPromises own = tally.add(file);
                if (!own.equals(KeptPromises.NONE)) {
                    perCustomer.put(file.customerId(), own);
                }
            }
        });
        List<OfCustomer> page = perCustomer.tailMap(after, false).entrySet().stream()
                .limit(limit)
                .map(entry -> new OfCustomer(entry.getKey(), null, entry.getValue()))
                .toList();
        boolean more = !page.isEmpty() && perCustomer.higherKey(page.getLast().customerId()) != null;
        return PromisedAnswer.of(
                range.from(),
                range.to(),
                tally,
                page,
                more ? Page.cursor(page.getLast().customerId()) : null);
    }

    private TreeSet<String> customers(String manager, Range range) {
        TreeSet<String> ids = new TreeSet<>();
        years.between(manager, range.from(), range.to()).forEach(due -> ids.add(due.customerId()));
        return ids;
    }
}
