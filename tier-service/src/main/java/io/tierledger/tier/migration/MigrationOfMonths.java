package io.tierledger.tier.migration;

import io.tierledger.contracts.Amount;
import io.tierledger.tier.counts.Digits;
import io.tierledger.tier.counts.Withheld;
import io.tierledger.tier.migration.Migration.Cell;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The one matrix of the house between two months that readers are shown who may see no customer. */
final class MigrationOfMonths {
    private static final long NO_CELL = -1;
    private final String currency;

    MigrationOfMonths(String currency) {
        this.currency = currency;
    }

    Migration of(Migration exact) {
        List<String> tiers = new ArrayList<>(exact.tiers());
        exact.cells().forEach(cell -> {
            addOnce(cell.from(), tiers);
            addOnce(cell.to(), tiers);
        });
        addOnce(Migration.NONE, tiers);
        Map<String, Cell> known = new HashMap<>();
        exact.cells().forEach(cell -> known.put(cell.from() + "|" + cell.to(), cell));
        long[][] customers = new long[tiers.size()][tiers.size()];
        for (Cell cell : exact.cells()) {
            customers[tiers.indexOf(cell.from())][tiers.indexOf(cell.to())] = Objects.requireNonNull(cell.customers());
        }
        int none = tiers.indexOf(Migration.NONE);
        customers[none][none] = NO_CELL;
        Withheld withheld = Withheld.in(customers);
        List<Cell> told = new ArrayList<>();
        for (int from = 0; from < tiers.size(); from++) {
            for (int to = 0; to < tiers.size(); to++) {
                Cell cell = known.get(tiers.get(from) + "|" + tiers.get(to));
                if (withheld.at(from, to)) {
                    told.add(new Cell(tiers.get(from), tiers.get(to), null, null, true));
                } else if (cell != null) {
                    told.add(new Cell(cell.from(), cell.to(), cell.customers(), rounded(cell.revenue()), null));
                }
            }
        }
        return new Migration(exact.method(), exact.from(), exact.to(), exact.tiers(), told, true);
    }

    private static void addOnce(String tier, List<String> tiers) {
        if (!tiers.contains(tier)) {
            tiers.add(tier);
        }
    }

    private @Nullable Amount rounded(@Nullable Amount revenue) {
        return revenue == null ? null : Amount.ofMinor(Digits.three(revenue.minor()), currency);
    }
}
