package io.tierledger.tier.stage;

import io.tierledger.platform.consuming.Effects;
import io.tierledger.tier.events.CaseDecided;
import io.tierledger.tier.events.CaseDefended;
import io.tierledger.tier.events.CasesDecided;
import io.tierledger.tier.events.ReviewClosing;
import io.tierledger.tier.events.ReviewOpened;
import io.tierledger.tier.partition.Customer;
import io.tierledger.tier.partition.Partition;
import io.tierledger.tier.partition.Standing;
import io.tierledger.tier.partition.UnderReview;
import io.tierledger.tier.partition.UnderReview.Said;
import java.time.LocalDate;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A review opens: whoever is placed gets a case with a proposal. Persons speak about cases. It closes: what was proposed or decided comes
 * to be, for every case at once.
 */
final class WhenReviewedThenPlace {
    private final Partition partition;
    private final Assessor assessor;
    private final Cases cases;
    private final int number;

    /** @param number of the partition, from 0 */
    WhenReviewedThenPlace(Partition partition, Assessor assessor, Cases cases, int number) {
        this.partition = partition;
        this.assessor = assessor;
        this.cases = cases;
        this.number = number;
    }

    /** Whoever has a case in another open review, as after a hand-over, gets none in this one. */
    void opened(ReviewOpened opened, Effects effects) {
        LocalDate on = partition.businessDate();
        each(opened.method(), effects, (customer, standing) -> {
            if (standing.isPlaced() && standing.review() == null && opened.reaches(customer.accountManager())) {
                partition.change(customer);
                cases.open(standing, opened.review(), on, effects);
            }
        });
    }

    void defended(CaseDefended defended, long position) {
        Standing standing = partition.standing(defended.customerId(), defended.method());
        UnderReview review = reviewOf(standing, defended.review());
        if (standing != null && review != null) {
            int about = defended.proposed().equals(review.proposed()) ? review.number() : 0;
            standing.isUnder(review.defendedBy(
                    new Said(position, about, defended.tier(), day(defended.until()), defended.actor())));
            partition.change(standing.customer());
        }
    }

    void decided(CaseDecided decided, long position) {
        decide(
                decided.customerId(),
                decided.method(),
                decided.review(),
                decided.proposed(),
                new Said(position, 0, decided.tier(), day(decided.until()), decided.actor()));
    }

    void decided(CasesDecided decided, long position) {
        Said said = new Said(position, 0, decided.tier(), day(decided.until()), decided.actor());
        for (String customer : decided.customers()) {
            decide(customer, decided.method(), decided.review(), decided.proposed(), said);
        }
    }

    /** What was said about another proposal decides nothing. */
    private void decide(String customerId, String method, String reviewId, String proposed, Said said) {
        Standing standing = partition.standing(customerId, method);
        UnderReview review = reviewOf(standing, reviewId);
        if (standing != null && review != null && review.proposed().equals(proposed)) {
            standing.isUnder(review.decidedBy(
                    new Said(said.position(), review.number(), said.tier(), said.until(), said.actor())));
            partition.change(standing.customer());
        }
    }

    /** Dated on the day of the closing, or on that of the partition if that is later. */
    void closing(ReviewClosing closing, Effects effects) {
        LocalDate on = closing.asOf().isAfter(partition.businessDate()) ? closing.asOf() : partition.businessDate();
        Outcomes outcomes = new Outcomes(closing, number);
        each(closing.method(), effects, (customer, standing) -> {
            UnderReview review = reviewOf(standing, closing.review());
            if (review != null) {
                String before = standing.shownTier();
                partition.change(customer);
                standing.isUnder(null);
                if (!review.gone()) {
                    assessor.close(standing, review, closing, on, effects);
                }
                outcomes.add(customer, review, before, standing.shownTier());
            }
        });
        outcomes.emit(effects);
    }

    private void each(String method, Effects effects, BiConsumer<Customer, Standing> what) {
        int place = partition.methods().indexOf(method);
        partition.customers().stream().sorted().forEach(customer -> {
            Standing standing = customer.find(place);
            if (standing != null) {
                try {
                    what.accept(customer, standing);
                } catch (RuntimeException defect) {
                    effects.park(customer.id(), defect);
                }
            }
        });
    }

    private static @Nullable UnderReview reviewOf(@Nullable Standing standing, String review) {
        UnderReview now = standing == null ? null : standing.review();
        return now != null && now.review().equals(review) ? now : null;
    }

    private static int day(@Nullable LocalDate until) {
        return until == null ? Standing.NEVER : (int) until.toEpochDay();
    }
}
