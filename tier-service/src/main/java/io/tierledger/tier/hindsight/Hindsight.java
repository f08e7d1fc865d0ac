package io.tierledger.tier.hindsight;

import io.tierledger.contracts.method.Method;
import io.tierledger.contracts.questions.HindsightAsked;
import io.tierledger.contracts.questions.LaterOrder;
import io.tierledger.contracts.questions.RecordedLater;
import io.tierledger.platform.eventstore.EventLog;
import io.tierledger.platform.eventstore.StoredEvent;
import io.tierledger.platform.web.Refused;
import io.tierledger.tier.hindsight.ByHandThen.Hand;
import io.tierledger.tier.neighbours.PastScores;
import io.tierledger.tier.neighbours.RecordedSince;
import io.tierledger.tier.policies.Policies;
import io.tierledger.tier.standings.PointInTime;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers where customers would have stood on a day, by what was known at a later instant: orders that came late, cancellations and credit
 * notes count on their own days. Blocking, a few at once, within a limit; what cannot be said exactly is refused.
 */
public final class Hindsight {
    private static final Logger log = LoggerFactory.getLogger(Hindsight.class);
    private static final Duration LIMIT = Duration.ofSeconds(45);
    private static final int AT_ONCE = 2;
    /** What was recorded while scoring-service read is in its answer and not in the question: then it is asked again. */
    private static final int TRIES = 3;

    private final RecordedSince since;
    private final PastScores scores;
    private final ByHandThen byHand;
    private final VersionThen versions;
    private final ReviewsThen reviews;
    private final EventLog store;
    private final Semaphore free = new Semaphore(AT_ONCE);

    Hindsight(RecordedSince since, PastScores scores, Policies policies, EventLog store) {
        this.since = since;
        this.scores = scores;
        this.byHand = new ByHandThen(store);
        this.versions = new VersionThen(policies, store);
        this.reviews = new ReviewsThen(store);
        this.store = store;
    }

    /**
     * Those of the customers whose past was known at the instant to have been another than it was taken for when it was decided about;
     * under a ranking method that may be everybody. For the others what was decided stands.
     */
    public Set<String> corrected(Method method, PointInTime when, List<String> customers) {
        if (!when.isHindsight() || nothingWasKnown(when)) {
            return Set.of();
        }
        return Set.copyOf(isRanking(method) ? customers : told(when, customers).corrected());
    }

    private static boolean isRanking(Method method) {
        return method.criteria().stream().anyMatch(c -> c.ranking() != null);
    }

    /** Whether nothing had been recorded yet. */
    public boolean nothingWasKnown(PointInTime when) {
        List<StoredEvent> first = store.after(0, 1);
        Instant knownAt = when.knownAt();
        return knownAt == null
                || first.isEmpty()
                || first.getFirst().recordedAt().isAfter(knownAt);
    }

    /**
     * @param customers null for everybody
     * @param reader is given whoever has a tier then, in no order
     * @return the version that places them
     * @throws Refused 422 where no exact answer is possible, 503 where none comes in time
     */
    public Method tell(String method, PointInTime when, @Nullable List<String> customers, Consumer<Then> reader) {
        if (!free.tryAcquire()) {
            throw new Refused(503, "looking-back").with("retryAfter", 5);
        }
        try {
            return look(method, when, customers, reader);
        } finally {
            free.release();
        }
    }

    private Method look(String id, PointInTime when, @Nullable List<String> customers, Consumer<Then> reader) {
        LocalDate asOf = Objects.requireNonNull(when.asOf());
        Instant knownAt = Objects.requireNonNull(when.knownAt());
        var version = versions.on(asOf, id);
        Method method = version.method();
        reviews.mustBeNone(id, asOf, knownAt);
        List<String> whoseOrdersMatter = isRanking(method) ? null : customers;
        Map<String, Hand> hands = byHand.under(id, asOf, knownAt, customers);
        List<LaterOrder> later = toldWhole(when, whoseOrdersMatter).orders();
        for (int tries = 0; tries < TRIES; tries++) {
            List<Then> placed = new ArrayList<>();
            Retelling retelling = new Retelling(version.policy(), then -> placed.add(placed(then, hands)));
            read(new HindsightAsked(id, method.version(), asOf, knownAt, customers, later), retelling);
            List<LaterOrder> meanwhile = toldWhole(when, whoseOrdersMatter).orders();
            if (meanwhile.equals(later)) {
                placed.forEach(reader);
                return method;
            }
            later = meanwhile;
        }
        throw new Refused(503, "past-unread").with("retryAfter", 5);
    }

    private RecordedLater toldWhole(PointInTime when, @Nullable List<String> customers) {
        RecordedLater told = told(when, customers);
        if (!told.complete()) {
            throw Refused.invalid("knownAt", "too-much-since");
        }
        if (told.facts()) {
            throw Refused.invalid("knownAt", "day-not-over");
        }
        return told;
    }

    private static Then placed(Then then, Map<String, Hand> hands) {
        Hand hand = hands.get(then.customerId());
        return hand == null
                ? then
                : new Then(
                        then.customerId(),
                        then.method(),
                        hand.tier(),
                        hand.since(),
                        then.provisional(),
                        then.revenueMinor(),
                        then.profitMinor());
    }

    private void read(HindsightAsked question, Retelling retelling) {
        long end = System.nanoTime() + LIMIT.toNanos();
        try {
            scores.read(question, frame -> System.nanoTime() < end && retelling.frame(frame));
        } catch (IOException silent) {
            log.warn("the past could not be read again: {}", silent.toString());
            throw new Refused(503, "past-unread").with("retryAfter", 5);
        }
        if (!retelling.isComplete()) {
            throw new Refused(503, "takes-too-long").with("seconds", LIMIT.toSeconds());
        }
    }

    private RecordedLater told(PointInTime when, @Nullable List<String> customers) {
        LocalDate asOf = Objects.requireNonNull(when.asOf());
        RecordedLater told = since.after(Objects.requireNonNull(when.knownAt()), asOf, customers)
                .orElseThrow(() -> new Refused(503, "past-unread").with("retryAfter", 5));
        LocalDate then = told.businessDate();
        if (then != null && asOf.isAfter(then)) {
            throw Refused.invalid("knownAt", "day-to-come").with("businessDate", then.toString());
        }
        return told;
    }
}
