package io.tierledger.customer.judging;

import io.tierledger.customer.accepting.History;
import io.tierledger.customer.accepting.Store;
import io.tierledger.platform.eventstore.WriteTransaction;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Takes judgements of customers to the service that decides about them, and brings back what it said of each. */
public final class JudgementDesk {
    private static final int AT_ONCE = 500;

    private final Store store;
    private final Customers customers;
    private final ScoringService scoring;

    /** What is stored here of what became of judgements. */
    @FunctionalInterface
    public interface Afterwards {
        void store(WriteTransaction transaction, List<Judged> became);
    }

    public JudgementDesk(Store store, History history, ScoringService scoring) {
        this.store = store;
        this.customers = new Customers(history);
        this.scoring = scoring;
    }

    /** In the order given; the accepted ones are stored when this answers. */
    public void store(List<JudgementTerms> judgements, Afterwards afterwards) {
        List<Judged> became = inParts(judgements, scoring::store);
        store.<Boolean>write((transaction, budget) -> {
            afterwards.store(transaction, became);
            return true;
        });
    }

    /** What {@link #store} would say now. */
    public List<Judged> foretell(List<JudgementTerms> judgements) {
        return inParts(judgements, scoring::foretell);
    }

    /** Waits for a while until the scorecards show everything up to these positions of the partitions. */
    public void awaitScored(Map<Integer, Long> positions) {
        if (!positions.isEmpty()) {
            scoring.awaitScored(positions);
        }
    }

    private List<Judged> inParts(List<JudgementTerms> all, Function<List<JudgementTerms>, List<Judged>> said) {
        List<Judged> became = new ArrayList<>(all.size());
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            became.addAll(part(all.subList(from, Math.min(all.size(), from + AT_ONCE)), said));
        }
        return became;
    }

    private List<Judged> part(List<JudgementTerms> part, Function<List<JudgementTerms>, List<Judged>> said) {
        Set<String> known =
                customers.among(part.stream().map(JudgementTerms::customerId).toList());
        List<JudgementTerms> askable =
                part.stream().filter(one -> known.contains(one.customerId())).toList();
        Iterator<Judged> answers = (askable.isEmpty() ? List.<Judged>of() : said.apply(askable)).iterator();
        return part.stream()
                .map(one -> known.contains(one.customerId()) ? answers.next() : stranger(one))
                .toList();
    }

    private static Judged stranger(JudgementTerms judgement) {
        return new Judged.Rejected(
                "customer_id",
                "unknown-customer",
                "There is no customer " + judgement.customerId() + "; import customers first.");
    }
}
