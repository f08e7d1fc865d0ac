package io.tierledger.tier.stage;

import io.tierledger.platform.consuming.Effects;
import io.tierledger.tier.events.CasesClosed;
import io.tierledger.tier.events.PartitionReviewed;
import io.tierledger.tier.events.ReviewClosing;
import io.tierledger.tier.partition.CaseState;
import io.tierledger.tier.partition.Customer;
import io.tierledger.tier.partition.Standing;
import io.tierledger.tier.partition.UnderReview;
import io.tierledger.tier.partition.UnderReview.Said;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes down what the closing of a review makes of the cases of a partition. */
final class Outcomes {
    private static final int AT_ONCE = 500;

    private final ReviewClosing closing;
    private final int partition;
    private final List<CasesClosed.Closed> cases = new ArrayList<>();

    Outcomes(ReviewClosing closing, int partition) {
        this.closing = closing;
        this.partition = partition;
    }

    /** Who is gone has no tier that this review gave or kept. */
    void add(Customer customer, UnderReview review, @Nullable String from, @Nullable String to) {
        cases.add(new CasesClosed.Closed(
                customer.id(),
                customer.accountManager(),
                CaseState.of(review, closing.asOf(), closing.defendBy()).name(),
                review.tierThen(),
                review.proposed(),
                review.number(),
                review.gone() ? null : from,
                review.gone() ? null : to,
                said(review.defended()),
                said(review.decided())));
    }

    private static CasesClosed.@Nullable Said said(@Nullable Said said) {
        return said == null
                ? null
                : new CasesClosed.Said(
                        said.position(),
                        said.about(),
                        said.tier(),
                        said.until() == Standing.NEVER ? null : said.until(),
                        said.actor());
    }

    void emit(Effects effects) {
        for (int from = 0; from < cases.size(); from += AT_ONCE) {
            CasesClosed some = new CasesClosed(
                    closing.review(),
                    closing.method(),
                    partition,
                    cases.subList(from, Math.min(cases.size(), from + AT_ONCE)));
            effects.emit(some.stream(), some);
        }
        PartitionReviewed reviewed = new PartitionReviewed(closing.review(), closing.method(), partition);
        effects.emit(reviewed.stream(), reviewed);
    }
}
