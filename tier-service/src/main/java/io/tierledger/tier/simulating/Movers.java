package io.tierledger.tier.simulating;

import io.tierledger.contracts.Amount;
import io.tierledger.contracts.method.Method;
import io.tierledger.platform.web.Page;
import io.tierledger.tier.directory.Reached;
import io.tierledger.tier.neighbours.CustomerNames;
import io.tierledger.tier.placement.policy.Contribution;
import io.tierledger.tier.placement.policy.Lean;
import io.tierledger.tier.placement.policy.Policy;
import io.tierledger.tier.placement.policy.Scorecard;
import io.tierledger.tier.receipts.Language;
import io.tierledger.tier.replaying.Replay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Pages of movers, with names and words; blocking. */
final class Movers {
    private final CustomerNames names;
    private final String currency;

    Movers(CustomerNames names, String currency) {
        this.names = names;
        this.currency = currency;
    }

    /** @param from only those of this tier under the published version; null for all; likewise {@code to} under the draft */
    record Asked(
            @Nullable String from,
            @Nullable String to,
            int limit,
            @Nullable String after,
            Language language) {}

    /** @param whose who may be seen now */
    Page<Mover> page(SimulationRun run, Asked asked, Reached whose) {
        List<Moved> page = new ArrayList<>();
        for (Moved moved : run.movers()) {
            boolean wanted = (asked.from() == null || asked.from().equals(run.tier(moved.from())))
                    && (asked.to() == null || asked.to().equals(run.tier(moved.to())))
                    && (asked.after() == null || moved.customerId().compareTo(asked.after()) > 0);
            if (wanted && page.size() <= asked.limit() && whose.covers(moved.customerId())) {
                page.add(moved);
            }
        }
        boolean more = page.size() > asked.limit();
        List<Moved> shown = more ? page.subList(0, asked.limit()) : page;
        Map<String, String> known =
                names.of(shown.stream().map(Moved::customerId).toList());
        Policy published = Policy.of(run.published);
        Policy draft = Policy.of(run.draft);
        List<Mover> items = shown.stream()
                .map(moved -> mover(run, moved, published, draft, known.get(moved.customerId()), asked.language()))
                .toList();
        return new Page<>(items, more ? Page.cursor(shown.getLast().customerId()) : null);
    }

    private Mover mover(
            SimulationRun run, Moved moved, Policy published, Policy draft, @Nullable String name, Language language) {
        String from = run.tier(moved.from());
        String to = run.tier(moved.to());
        Scorecard ours = card(moved.publishedCard(), published);
        Scorecard theirs = card(moved.draftCard(), draft);
        Mover.Side one = side(from, ours, theirs, published, draft);
        Mover.Side other = side(to, theirs, ours, draft, published);
        LocalDate since = day(moved.publishedSince());
        LocalDate draftSince = day(moved.draftSince());
        LocalDate day = since == null || draftSince != null && draftSince.isAfter(since) ? draftSince : since;
        String reason = new MoverWords(language).of(run.published, since, one, run.draft, draftSince, other);
        return new Mover(
                moved.customerId(),
                name,
                from,
                to,
                day,
                since,
                draftSince,
                Amount.ofMinor(moved.revenueMinor(), currency),
                reason,
                one,
                other);
    }

    private static @Nullable LocalDate day(int day) {
        return day == Integer.MIN_VALUE ? null : LocalDate.ofEpochDay(day);
    }

    private static @Nullable Scorecard card(byte @Nullable [] bytes, Policy policy) {
        return bytes == null ? null : Replay.read(bytes, policy.method());
    }

    private static Mover.@Nullable Side side(
            String tier, @Nullable Scorecard card, @Nullable Scorecard beside, Policy policy, Policy other) {
        if (card == null) {
            return null;
        }
        List<Mover.Scored> scores = new ArrayList<>();
        for (Contribution each : card.contributions()) {
            Contribution shown = newest(each, beside, policy.method(), other.method());
            scores.add(new Mover.Scored(each.criterion(), each.score(), shown.measure(), shown.measuredOn()));
        }
        return new Mover.Side(tier, policy.verdict(card, Lean.STRAIGHT).rule(), scores);
    }

    /** A version tells a measure when its score changes; where both measure alike the other may have told a later one. */
    private static Contribution newest(Contribution own, @Nullable Scorecard beside, Method method, Method other) {
        if (beside == null || own.measuredOn() == null || own.measure() == null) {
            return own;
        }
        for (Contribution each : beside.contributions()) {
            if (each.criterion().equals(own.criterion())
                    && each.measure() != null
                    && each.measuredOn() != null
                    && each.measuredOn().isAfter(own.measuredOn())
                    && measures(method, own.criterion()).equals(measures(other, own.criterion()))) {
                return each;
            }
        }
        return own;
    }

    private static String measures(Method method, String criterion) {
        return method.criteria().stream()
                .filter(c -> c.id().equals(criterion))
                .map(c -> c.measure() + "|" + c.orderKind() + "|" + c.window() + "|" + c.refreshed() + "|" + c.share())
                .findFirst()
                .orElse("");
    }
}
