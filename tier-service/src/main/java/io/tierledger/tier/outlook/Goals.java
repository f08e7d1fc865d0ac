package io.tierledger.tier.outlook;

import io.tierledger.contracts.method.Changing;
import io.tierledger.contracts.method.Changing.Clock;
import io.tierledger.contracts.questions.Assumed;
import io.tierledger.contracts.questions.Rehearsed.Course;
import io.tierledger.contracts.questions.Rehearsed.Seen;
import io.tierledger.platform.web.Refused;
import io.tierledger.tier.outlook.Outlook.Goal;
import io.tierledger.tier.outlook.Outlook.Way;
import io.tierledger.tier.placement.policy.Lean;
import io.tierledger.tier.placement.policy.Policy;
import io.tierledger.tier.receipts.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The tiers worth aiming at, each with the ways that were found, tried, and seen to lead there. All trials are asked for at once. */
final class Goals {
    private static final int TRIED = 10;
    private static final int SHOWN = 8;
    private static final int MOST_TRIALS = 60;
    private final Policy policy;
    private final int present;
    private final AssessmentDays days;
    private final Trials trials;
    private final Phrases phrases;
    private final Language language;
    private final int digits;
    private final Course quiet;
    private final Function<List<List<Assumed>>, List<Course>> ask;
    private @Nullable Goal toKeep;
    private final List<Goal> toWin = new ArrayList<>();

    /** A way that is to be tried. {@code rank}: the tier it should lead to. */
    private record Trial(int rank, LocalDate by, AssumedCustomer start, List<Change> changes) {}

    Goals(
            Policy policy,
            int present,
            AssessmentDays days,
            Trials trials,
            Phrases phrases,
            Language language,
            int digits,
            Course quiet,
            Function<List<List<Assumed>>, List<Course>> ask) {
        this.policy = policy;
        this.present = present;
        this.days = days;
        this.trials = trials;
        this.phrases = phrases;
        this.language = language;
        this.digits = digits;
        this.quiet = quiet;
        this.ask = ask;
    }

    /** Nothing changed, as it will be on one of the days asked about. */
    AssumedCustomer at(LocalDate day) {
        Seen seen = quiet.seen().stream()
                .filter(s -> s.on().equals(day))
                .findFirst()
                .orElse(null);
        if (seen == null) {
            throw new Refused(
                    503,
                    "scoring-ahead",
                    "Scoring-service has another business date at this moment; try again.",
                    Map.of("retryAfter", 2));
        }
        return new AssumedCustomer(policy, seen, digits);
    }

    /** @param losesOn the first day on which the tier is lost when nothing happens */
    void look(@Nullable LocalDate losesOn) {
        boolean threatened = losesOn != null || !trials.isHighEnough(quiet, days.keep());
        LocalDate keepBy = losesOn == null || losesOn.isAfter(days.keep()) ? days.keep() : losesOn;
        List<Trial> all = new ArrayList<>();
        if (threatened) {
            add(present, keepBy, at(days.keep()), Lean.LENIENT, all);
        }
        for (int rank = present - 1; rank >= 0; rank--) {
            if (!trials.wins(quiet, rank)) {
                add(rank, days.win(), at(days.win()), Lean.STRICT, all);
            }
        }
        List<Course> courses = all.isEmpty()
                ? List.of()
                : ask.apply(all.stream()
                        .map(trial -> Change.on(trial.by(), trial.changes()))
                        .toList());
        Changing changing = policy.changing();
        if (threatened) {
            toKeep = goal(present, keepBy, changing.demotion(), false, ways(present, all, courses));
        }
        for (int rank = present - 1; rank >= 0; rank--) {
            toWin.add(goal(rank, days.win(), changing.promotion(), trials.wins(quiet, rank), ways(rank, all, courses)));
        }
    }

    private Goal goal(int rank, LocalDate by, Clock clock, boolean comesByItself, List<Way> ways) {
        String tier = policy.tiers().get(rank);
        LocalDate effect = clock == Clock.AT_REVIEW ? null : by;
        return new Goal(tier, language.tier(policy.method(), tier), by, effect, comesByItself, ways);
    }

    private static void add(int rank, LocalDate by, AssumedCustomer start, Lean lean, List<Trial> to) {
        Search.cheapest(start, rank, lean).stream()
                .limit(Math.min(TRIED, MOST_TRIALS - to.size()))
                .forEach(changes -> to.add(new Trial(rank, by, start, changes)));
    }

    private List<Way> ways(int rank, List<Trial> all, List<Course> courses) {
        List<Way> ways = new ArrayList<>();
        boolean keeps = rank == present;
        for (int i = 0; i < all.size() && ways.size() < SHOWN; i++) {
            Trial trial = all.get(i);
            boolean leads =
                    trial.rank() == rank && (keeps ? trials.keeps(courses.get(i)) : trials.wins(courses.get(i), rank));
            if (leads) {
                int won = keeps ? rank : trials.won(courses.get(i));
                ways.add(phrases.way(trial.start(), trial.changes(), trial.by(), tier(won), keeps));
            }
        }
        return ways;
    }

    private String tier(int rank) {
        return language.tier(policy.method(), policy.tiers().get(rank));
    }

    @Nullable
    Goal toKeep() {
        return toKeep;
    }

    List<Goal> toWin() {
        return toWin;
    }
}
