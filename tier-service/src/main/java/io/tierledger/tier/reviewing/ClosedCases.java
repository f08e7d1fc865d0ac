package io.tierledger.tier.reviewing;

import io.tierledger.platform.eventstore.EventLog;
import io.tierledger.platform.eventstore.StoredEvent;
import io.tierledger.tier.events.CaseDecided;
import io.tierledger.tier.events.CaseDefended;
import io.tierledger.tier.events.CaseGone;
import io.tierledger.tier.events.CasesDecided;
import io.tierledger.tier.partition.CaseState;
import io.tierledger.tier.partition.Standing;
import io.tierledger.tier.partition.UnderReview.Said;
import io.tierledger.tier.placement.CaseProposed;
import io.tierledger.tier.placement.Cause;
import io.tierledger.tier.placement.PlacementEvent;
import io.tierledger.tier.receipts.ChangeReceipt;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The cases of closed reviews, folded from the events between opening and end; they never change, so the last few are kept. Decisions count
 * as they did in the partition: about the proposal that stood when they were stored. Blocking.
 */
final class ClosedCases {
    private static final Set<String> NAMES = Set.of(
            "case-proposed",
            "case-gone",
            "case-defended",
            "case-decided",
            "cases-decided",
            "tier-promoted",
            "tier-demoted",
            "tier-retained",
            "override-reviewed");
    private static final int PAGE = 2_000;
    private static final int KEPT = 4;

    private final EventLog log;
    private final Map<String, List<Case>> kept = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<Case>> eldest) {
            return size() > KEPT;
        }
    };

    ClosedCases(EventLog log) {
        this.log = log;
    }

    synchronized List<Case> of(Review review) {
        return kept.computeIfAbsent(review.id(), first -> read(review));
    }

    private List<Case> read(Review review) {
        Map<String, Told> cases = new HashMap<>();
        long position = review.position();
        List<StoredEvent> page;
        do {
            page = log.after(position, PAGE, NAMES);
            for (StoredEvent stored : page) {
                if (stored.position() > review.closedAt()) {
                    return told(cases, review);
                }
                take(stored, review, cases);
                position = stored.position();
            }
        } while (page.size() == PAGE);
        return told(cases, review);
    }

    /** What was said of one case so far. */
    private static final class Told {
        private final String tier;
        private String proposed;
        private long proposedAt;
        private int number;
        private @Nullable String manager;
        private @Nullable Said defended;
        private @Nullable Said decided;
        private boolean gone;
        private @Nullable String before;
        private @Nullable String after;

        Told(CaseProposed first) {
            tier = first.tier();
            proposed = first.proposed();
        }

        void propose(CaseProposed event, long position) {
            proposed = event.proposed();
            proposedAt = position;
            number = event.number();
            manager = event.accountManagerId();
            decided = null;
        }

        void decide(String about, String tierDecided, @Nullable LocalDate until, String actor, long position) {
            if (about.equals(proposed)) {
                decided = new Said(position, number, tierDecided, day(until), actor);
            }
        }

        private static int day(@Nullable LocalDate until) {
            return until == null ? Standing.NEVER : (int) until.toEpochDay();
        }

        Case told(String customerId, boolean over) {
            CaseState state = CaseState.of(gone, decided, defended, number, proposed, over);
            return new Case(
                    customerId,
                    manager,
                    state,
                    tier,
                    proposed,
                    number,
                    gone ? null : before,
                    gone ? null : after,
                    defended,
                    decided,
                    new Case.Ground.Stored(proposedAt));
        }
    }

    private static void take(StoredEvent stored, Review review, Map<String, Told> cases) {
        boolean isLate = stored.position() > review.closingAt();
        switch (stored.event()) {
            case CaseProposed event
            when event.review().equals(review.id()) ->
                cases.computeIfAbsent(event.customerId(), first -> new Told(event))
                        .propose(event, stored.position());
            case CaseGone event
            when event.review().equals(review.id()) ->
                cases.computeIfPresent(event.customerId(), (id, told) -> {
                    told.gone = true;
                    return told;
                });
            case CaseDefended event
            when !isLate && event.review().equals(review.id()) -> {
                Told told = cases.get(event.customerId());
                if (told != null) {
                    int about = event.proposed().equals(told.proposed) ? told.number : 0;
                    told.defended =
                            new Said(stored.position(), about, event.tier(), Told.day(event.until()), event.actor());
                }
            }
            case CaseDecided event
            when !isLate && event.review().equals(review.id()) -> {
                Told told = cases.get(event.customerId());
                if (told != null) {
                    told.decide(event.proposed(), event.tier(), event.until(), event.actor(), stored.position());
                }
            }
            case CasesDecided event
            when !isLate && event.review().equals(review.id()) ->
                event.customers().stream()
                        .map(cases::get)
                        .filter(Objects::nonNull)
                        .forEach(told -> told.decide(
                                event.proposed(), event.tier(), event.until(), event.actor(), stored.position()));
            case PlacementEvent event
            when isLate
                    && event.change().cause() == Cause.REVIEW
                    && event.change().method().equals(review.method()) ->
                closed(
                        ChangeReceipt.of(stored).orElseThrow(),
                        cases.get(event.change().customerId()));
            default -> {}
        }
    }

    private static void closed(ChangeReceipt change, @Nullable Told told) {
        if (told != null && told.after == null) {
            told.before = change.from();
            told.after = change.to();
            told.manager = change.accountManagerId();
        }
    }

    private static List<Case> told(Map<String, Told> cases, Review review) {
        LocalDate on = Objects.requireNonNull(review.closing()).asOf();
        boolean over = on.isAfter(review.opened().defendBy());
        return cases.entrySet().stream()
                .map(entry -> entry.getValue().told(entry.getKey(), over))
                .toList();
    }
}
