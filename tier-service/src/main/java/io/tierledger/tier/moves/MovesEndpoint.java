package io.tierledger.tier.moves;

import io.tierledger.platform.web.Blocking;
import io.tierledger.platform.web.Refused;
import io.tierledger.platform.web.describing.Holds;
import io.tierledger.rights.Reach;
import io.tierledger.tier.counts.Counts;
import io.tierledger.tier.directory.CustomerDirectory;
import io.tierledger.tier.directory.Reached;
import io.tierledger.tier.policies.Policies;
import io.tierledger.tier.requests.Today;
import io.tierledger.tier.standings.PointInTime;
import io.tierledger.tier.standings.Standings;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** {@code GET /api/tiers/changes/counts}: how many were placed, promoted, demoted and withdrawn between two business dates. */
@RestController
final class MovesEndpoint {
    private static final int PRESET_DAYS = 30;
    private static final int MOST_YEARS = 50;
    private final Blocking blocking;
    private final Policies policies;
    private final Counts counts;
    private final Today today;
    private final Moves moves;
    private final CustomerDirectory directory;
    private final Standings standings;

    MovesEndpoint(
            Blocking blocking,
            Policies policies,
            Counts counts,
            Today today,
            Moves moves,
            CustomerDirectory directory,
            Standings standings) {
        this.blocking = blocking;
        this.policies = policies;
        this.counts = counts;
        this.today = today;
        this.moves = moves;
        this.directory = directory;
        this.standings = standings;
    }

    /**
     * Moves of a period.
     *
     * @param from first day, {@code to} the last; null before there is a business date
     */
    record MovesOfPeriod(
            String method,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            long assigned,
            long promotions,
            long demotions,
            long withdrawn) {}

    /** Without dates the thirty days that end on the business date; without {@code from} the thirty that end on {@code to}. */
    @GetMapping("/api/tiers/changes/counts")
    Mono<MovesOfPeriod> counts(
            @RequestParam(required = false) @Nullable String method,
            @RequestParam(required = false) @Holds(format = Holds.DAY) @Nullable String from,
            @RequestParam(required = false) @Holds(format = Holds.DAY) @Nullable String to,
            Reach reach) {
        LocalDate first = PointInTime.date(from, "from");
        LocalDate last = PointInTime.date(to, "to");
        return blocking.call(
                () -> policies.steadily(method, policy -> of(policy.method().id(), first, last, reach)));
    }

    private MovesOfPeriod of(String method, @Nullable LocalDate from, @Nullable LocalDate to, Reach reach) {
        LocalDate last = to == null ? counts.businessDate() : to;
        if (last == null) {
            return new MovesOfPeriod(method, from, null, 0, 0, 0, 0);
        }
        LocalDate first = from == null ? last.minusDays(PRESET_DAYS - 1L) : from;
        today.past("to", last);
        if (first.isAfter(last)) {
            throw Refused.invalid("to", "before-from", "to must not be before from.");
        }
        if (first.isBefore(last.minusYears(MOST_YEARS))) {
            throw Refused.invalid("from", "period-too-long", "A period is at most " + MOST_YEARS + " years.");
        }
        Reached whose = directory.within(reach);
        Moves.Counted counted = whose.isEverybody()
                ? moves.between(method, first, last)
                : Moves.between(standings, method, whose, first, last);
        return new MovesOfPeriod(
                method,
                first,
                last,
                counted.assigned(),
                counted.promotions(),
                counted.demotions(),
                counted.withdrawn());
    }
}
