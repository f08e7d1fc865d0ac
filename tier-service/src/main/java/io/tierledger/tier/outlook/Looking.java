package io.tierledger.tier.outlook;

import io.tierledger.contracts.method.Criterion;
import io.tierledger.contracts.scores.Contribution;
import io.tierledger.contracts.scores.Window;
import io.tierledger.platform.eventstore.EventLog;
import io.tierledger.platform.eventstore.StoredEvent;
import io.tierledger.tier.neighbours.OrderWindows;
import io.tierledger.tier.neighbours.Scorecards;
import io.tierledger.tier.placement.PlacementEvent;
import io.tierledger.tier.placement.policy.Policy;
import io.tierledger.tier.placement.policy.Prospect;
import io.tierledger.tier.placement.policy.Scorecard;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gathers what can be known of a customer's scorecard on a later date; blocking. */
final class Looking {
    private final Scorecards scorecards;
    private final OrderWindows orders;
    private final EventLog log;
    private final int digits;

    /** @param isCurrent false when it rests on the receipt of the last change */
    record Seen(Scorecard scorecard, boolean isCurrent) {}

    Looking(Scorecards scorecards, OrderWindows orders, EventLog log, int digits) {
        this.scorecards = scorecards;
        this.orders = orders;
        this.log = log;
        this.digits = digits;
    }

    Optional<Seen> on(LocalDate at, @Nullable LocalDate today, String customerId, Policy policy) {
        String method = policy.method().id();
        Optional<Scorecards.Current> current = scorecards.of(customerId, method);
        if (current.isEmpty()) {
            return lastReceipt(customerId, method).map(card -> new Seen(card, false));
        }
        Scorecards.Current now = current.get();
        Scorecard card = new Scorecard(
                now.event(), now.methodVersion(), now.asOf(), now.contributions(), now.provisional(), now.everOrdered(),
                now.ranked(), now.cause(), now.input());
        Map<String, BigDecimal> measures = new HashMap<>(now.currentMeasures());
        if (today != null && at.isAfter(today)) {
            takeOffWhatLeaves(measures, now, customerId, policy, today, at);
        }
        return Optional.of(new Seen(Prospect.projected(card, policy, measures), true));
    }

    /** Sums and counts lose what is in the window today and will not be on that date; other measures stay as they are. */
    private void takeOffWhatLeaves(
            Map<String, BigDecimal> measures,
            Scorecards.Current now,
            String customerId,
            Policy policy,
            LocalDate today,
            LocalDate at) {
        for (Contribution contribution : now.contributions()) {
            Criterion criterion = criterion(policy, contribution.criterion());
            BigDecimal measure = measures.get(contribution.criterion());
            Window window = contribution.window();
            if (criterion != null && criterion.window() != null && measure != null && window != null) {
                Period period = Period.parse(criterion.window());
                LocalDate last = at.minus(period).isBefore(today) ? at.minus(period) : today;
                Window leaving = new Window(today.minus(period).plusDays(1), last, window.upToSequence(), 0, 0);
                orders.ordered(customerId, leaving, criterion.orderKind())
                        .ifPresent(left -> measures.put(criterion.id(), lessened(criterion, measure, left)));
            }
        }
    }

    private BigDecimal lessened(Criterion criterion, BigDecimal measure, OrderWindows.Ordered left) {
        if (criterion.measure() == Criterion.Measure.REVENUE) {
            return measure.subtract(BigDecimal.valueOf(left.sum(), digits));
        }
        return criterion.measure() == Criterion.Measure.ORDER_COUNT
                ? measure.subtract(BigDecimal.valueOf(left.count()))
                : measure;
    }

    private static @Nullable Criterion criterion(Policy policy, String id) {
        return policy.method().criteria().stream().filter(c -> c.id().equals(id)).findFirst().orElse(null);
    }

    private Optional<Scorecard> lastReceipt(String customerId, String method) {
        Scorecard last = null;
        List<StoredEvent> changes = log.stream("placement:" + customerId + ":" + method);
        for (StoredEvent stored : changes) {
            Scorecard card = stored.event() instanceof PlacementEvent event ? event.receipt().asScorecard() : null;
            last = card == null ? last : card;
        }
        return Optional.ofNullable(last);
    }
}
