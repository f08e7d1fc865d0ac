package io.tierledger.tier.reviewing;

import io.tierledger.platform.web.Refused;
import io.tierledger.rights.Reach;
import io.tierledger.tier.partition.CaseState;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The cases of a review, open or closed, of customers within a reach; blocking. */
final class Cases {
    private static final Comparator<Case> ORDER = Comparator.comparing(Case::customerId);
    private static final Comparator<Case> LAST_FIRST = ORDER.reversed();

    private final OpenCases open;
    private final ClosedCases closed;

    /**
     * Which of them are wanted.
     *
     * @param accountManager {@code -} for nobody's, null for everybody's
     * @param states none for all
     * @param tier that the customer had when the review opened; null for any
     * @param proposed tier; null for any
     */
    record Filter(
            @Nullable String accountManager,
            List<CaseState> states,
            @Nullable String tier,
            @Nullable String proposed) implements Predicate<Case> {
        static final String NOBODY = "-";
        static final Filter NONE = new Filter(null, List.of(), null, null);

        Filter {
            states = List.copyOf(states);
        }

        @Override
        public boolean test(Case one) {
            return (accountManager == null || accountManager.equals(managerOf(one)))
                    && (states.isEmpty() || states.contains(one.state()))
                    && (tier == null || tier.equals(one.tier()))
                    && (proposed == null || proposed.equals(one.proposed()));
        }

        private static String managerOf(Case one) {
            return one.accountManager() == null ? NOBODY : one.accountManager();
        }
    }

    Cases(OpenCases open, ClosedCases closed) {
        this.open = open;
        this.closed = closed;
    }

    /**
     * All, in no order.
     *
     * @param today business date
     * @throws Refused 503 while the stage has not caught up, and while a closing is carried out
     */
    List<Case> of(Review review, LocalDate today, Reach reach, Filter filter) {
        return all(review, today).stream()
                .filter(one -> reach.covers(one.accountManager()))
                .filter(filter)
                .toList();
    }

    /**
     * The first of them by customer id: of very many only these are put in order.
     *
     * @param after only those behind this customer; null for all
     * @throws Refused as {@link #of}
     */
    List<Case> first(Review review, LocalDate today, Reach reach, Filter filter, @Nullable String after, int most) {
        PriorityQueue<Case> first = new PriorityQueue<>(LAST_FIRST);
        for (Case one : all(review, today)) {
            if ((after == null || one.customerId().compareTo(after) > 0)
                    && reach.covers(one.accountManager())
                    && filter.test(one)) {
                first.add(one);
                if (first.size() > most) {
                    first.remove();
                }
            }
        }
        return first.stream().sorted(ORDER).toList();
    }

    /** Of all, whoever asks: how many would be decided by nobody. */
    long undecided(Review review, LocalDate today) {
        return all(review, today).stream()
                .filter(one -> one.state().isUndecided())
                .count();
    }

    Optional<Case> of(Review review, LocalDate today, String customerId) {
        return all(review, today).stream()
                .filter(one -> one.customerId().equals(customerId))
                .findFirst();
    }

    private List<Case> all(Review review, LocalDate today) {
        if (review.closing() == null) {
            return open.of(review, today);
        }
        if (review.closedAt() == 0) {
            throw new Refused(503, "review-closing").with("retryAfter", 2);
        }
        return closed.of(review);
    }
}
