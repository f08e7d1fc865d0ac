package io.tierledger.tier.reviewing;

import io.tierledger.platform.consuming.OpenPartitions;
import io.tierledger.tier.partition.Asked;
import io.tierledger.tier.partition.CaseState;
import io.tierledger.tier.partition.Customer;
import io.tierledger.tier.partition.Partition;
import io.tierledger.tier.partition.Standing;
import io.tierledger.tier.partition.UnderReview;
import io.tierledger.tier.partition.UnderReview.Said;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The cases of open reviews, as the stage keeps them: with hand-overs, and what has happened since. */
final class OpenCases {
    private final OpenPartitions<Asked> partitions;

    OpenCases(OpenPartitions<Asked> partitions) {
        this.partitions = partitions;
    }

    /**
     * All of a review, in no order.
     *
     * @param today business date
     * @throws io.tierledger.platform.web.Refused 503 while the stage has not caught up
     */
    List<Case> of(Review review, LocalDate today) {
        List<Case> all = new ArrayList<>();
        for (Asked partition : partitions.whole().all()) {
            all.addAll(partition.ask(one -> cases(one, review, today)));
        }
        return all;
    }

    private static List<Case> cases(Partition partition, Review review, LocalDate today) {
        List<Case> found = new ArrayList<>();
        int place = partition.placeOf(review.method());
        for (Customer customer : place < 0 ? List.<Customer>of() : partition.customers()) {
            Standing standing = customer.find(place);
            UnderReview under = standing == null ? null : standing.review();
            if (standing != null && under != null && under.review().equals(review.id())) {
                found.add(told(customer, standing, under, review, today));
            }
        }
        return found;
    }

    private static Case told(Customer customer, Standing standing, UnderReview under, Review review, LocalDate today) {
        return new Case(
                customer.id(),
                customer.accountManager(),
                CaseState.of(under, today, review.opened().defendBy()),
                under.tierThen(),
                under.proposed(),
                under.number(),
                standing.shownTier(),
                under.gone() ? null : future(standing, under, today),
                under.defended(),
                under.decided(),
                under);
    }

    /** What nobody has decided about is taken as proposed; a tier set by hand stays then. */
    private static @Nullable String future(Standing standing, UnderReview under, LocalDate today) {
        Said decided = under.decided();
        if (decided == null) {
            return standing.isSetByHand() ? standing.shownTier() : under.proposed();
        }
        boolean isOver = decided.until() != Standing.NEVER && decided.until() < today.toEpochDay();
        return isOver ? under.proposed() : decided.tier();
    }
}
