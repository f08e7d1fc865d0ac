package io.tierledger.tier.migration;

import io.tierledger.contracts.Amount;
import io.tierledger.contracts.questions.YearSum;
import io.tierledger.platform.TierledgerProperties;
import io.tierledger.platform.web.Blocking;
import io.tierledger.platform.web.Page;
import io.tierledger.platform.web.Refused;
import io.tierledger.platform.web.describing.Holds;
import io.tierledger.rights.Reach;
import io.tierledger.tier.directory.CustomerDirectory;
import io.tierledger.tier.directory.Reached;
import io.tierledger.tier.migration.Migration.Cell;
import io.tierledger.tier.migration.Migration.Mover;
import io.tierledger.tier.neighbours.CustomerNames;
import io.tierledger.tier.neighbours.Measures;
import io.tierledger.tier.placement.ChangeId;
import io.tierledger.tier.placement.policy.Policy;
import io.tierledger.tier.policies.Policies;
import io.tierledger.tier.requests.Known;
import io.tierledger.tier.requests.Today;
import io.tierledger.tier.standings.CustomerSteps;
import io.tierledger.tier.standings.PointInTime;
import io.tierledger.tier.standings.Standings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** {@code GET /api/tiers/migration}: the matrix between two dates, and the customers of one of its cells. */
@RestController
final class MigrationEndpoint {
    private final Blocking blocking;
    private final Policies policies;
    private final Standings standings;
    private final CustomerDirectory directory;
    private final Measures measures;
    private final CustomerNames names;
    private final Known known;
    private final Today today;
    private final String currency;

    MigrationEndpoint(
            Blocking blocking,
            Policies policies,
            Standings standings,
            CustomerDirectory directory,
            Measures measures,
            CustomerNames names,
            Known known,
            Today today,
            TierledgerProperties properties) {
        this.blocking = blocking;
        this.policies = policies;
        this.standings = standings;
        this.directory = directory;
        this.measures = measures;
        this.names = names;
        this.known = known;
        this.today = today;
        this.currency = properties.currency();
    }

    /** {@code from} and {@code to} are dates. */
    @GetMapping("/api/tiers/migration")
    Mono<Migration> matrix(
            @RequestParam(required = false) @Nullable String method,
            @RequestParam(required = false) @Holds(format = Holds.DAY, needed = true) @Nullable String from,
            @RequestParam(required = false) @Holds(format = Holds.DAY, needed = true) @Nullable String to,
            Reach reach) {
        LocalDate first = required(from, "from");
        LocalDate second = required(to, "to");
        return blocking.call(() -> {
            if (reach.isNobody()) {
                today.endOfMonth("from", first);
                today.endOfMonth("to", second);
                today.period("from", first, "to", second);
                return policies.steadily(
                        method,
                        newest -> new MigrationOfMonths(currency)
                                .of(matrix(newest.policy(), Reached.EVERYBODY, first, second)));
            }
            today.period("from", first, "to", second);
            return policies.steadily(method, newest -> matrix(newest.policy(), directory.within(reach), first, second));
        });
    }

    private Migration matrix(Policy policy, Reached whose, LocalDate from, LocalDate to) {
        Map<String, YearSum> money =
                measures.on(to).map(Measures.Told::customers).orElse(null);
        Map<String, long[]> cells = new TreeMap<>();
        standings.of(policy.method().id(), whose, steps -> {
            long[] sums = cells.computeIfAbsent(tier(steps, from) + "|" + tier(steps, to), none -> new long[2]);
            sums[0]++;
            YearSum measured = money == null ? null : money.get(steps.customerId());
            sums[1] += measured == null ? 0 : measured.revenueMinor();
        });
        List<Cell> found = new ArrayList<>();
        cells.forEach((names, sums) -> {
            String[] tiers = names.split("\\|", 2);
            found.add(new Cell(
                    tiers[0], tiers[1], sums[0], money == null ? null : Amount.ofMinor(sums[1], currency), null));
        });
        found.removeIf(cell -> cell.from().equals(Migration.NONE) && cell.to().equals(Migration.NONE));
        found.sort(Comparator.comparingInt((Cell cell) -> policy.rank(cell.from()))
                .thenComparingInt(cell -> policy.rank(cell.to())));
        return new Migration(policy.method().id(), from, to, policy.tiers(), found, null);
    }

    /** {@code from} and {@code to} are tiers, or {@code none}. */
    @GetMapping("/api/tiers/migration/customers")
    Mono<Page<Mover>> customers(
            @RequestParam(required = false) @Nullable String method,
            @RequestParam(required = false) @Holds(format = Holds.DAY, needed = true) @Nullable String fromDate,
            @RequestParam(required = false) @Holds(format = Holds.DAY, needed = true) @Nullable String toDate,
            @RequestParam String from,
            @RequestParam String to,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            Reach reach) {
        LocalDate first = required(fromDate, "fromDate");
        LocalDate second = required(toDate, "toDate");
        int most = Page.limit(limit);
        String after = cursor == null ? "" : Page.key(cursor);
        return blocking.call(() -> {
            today.period("fromDate", first, "toDate", second);
            String id = policies.newest(method).method().id();
            exists(id, from);
            exists(id, to);
            List<CustomerSteps> movers = new ArrayList<>();
            standings.of(id, directory.within(reach), steps -> {
                if (steps.customerId().compareTo(after) > 0
                        && tier(steps, first).equals(from)
                        && tier(steps, second).equals(to)) {
                    movers.add(steps);
                }
            });
            movers.sort(Comparator.comparing(CustomerSteps::customerId));
            return page(id, movers, most, first, second);
        });
    }

    private void exists(String method, String tier) {
        if (!tier.equals(Migration.NONE)) {
            known.tier(method, tier);
        }
    }

    private Page<Mover> page(String method, List<CustomerSteps> movers, int most, LocalDate from, LocalDate to) {
        List<CustomerSteps> shown = movers.subList(0, Math.min(most, movers.size()));
        Map<String, String> known =
                names.of(shown.stream().map(CustomerSteps::customerId).toList());
        List<Mover> items = shown.stream()
                .map(steps -> new Mover(
                        steps.customerId(),
                        known.get(steps.customerId()),
                        tier(steps, from),
                        tier(steps, to),
                        steps.steps().stream()
                                .filter(step -> step.asOf().isAfter(from)
                                        && !step.asOf().isAfter(to))
                                .map(step -> new ChangeId(steps.customerId(), method, step.number()).text())
                                .toList()))
                .toList();
        return new Page<>(
                items, movers.size() > most ? Page.cursor(shown.getLast().customerId()) : null);
    }

    private static String tier(CustomerSteps steps, LocalDate on) {
        String tier = steps.tierAt(on, null);
        return tier == null ? Migration.NONE : tier;
    }

    private static LocalDate required(@Nullable String text, String parameter) {
        LocalDate date = PointInTime.date(text, parameter);
        if (date == null) {
            throw Refused.malformed("date-missing", parameter + " must be given.");
        }
        return date;
    }
}
