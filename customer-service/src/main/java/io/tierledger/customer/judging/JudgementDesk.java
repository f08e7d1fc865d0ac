package io.tierledger.customer.judging;

import io.tierledger.customer.accepting.History;
import io.tierledger.customer.accepting.Store;
import io.tierledger.platform.eventstore.WriteTransaction;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Takes judgements of customers to the service that decides about them, and brings back what it said of each. */
public final class JudgementDesk {
    private static final int AT_ONCE = 500;

    private final Store store;
    private final Customers customers;
    private final ScoringService scoring;
    private final Supplier<LocalDate> latest;

    /** What is stored here of what became of judgements. */
    @FunctionalInterface
    public interface Afterwards {
        void store(WriteTransaction transaction, List<Judged> became);
    }

    /** @param latest the last day that a judgement may be dated now */
    public JudgementDesk(Store store, History history, ScoringService scoring, Supplier<LocalDate> latest) {
        this.store = store;
        this.customers = new Customers(history);
        this.scoring = scoring;
        this.latest = latest;
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
        Refusals refusals = new Refusals(
                customers.among(part.stream().map(JudgementTerms::customerId).toList()), latest.get());
        List<Optional<Judged>> refused = part.stream().map(refusals::of).toList();
        List<JudgementTerms> askable = IntStream.range(0, part.size())
                .filter(i -> refused.get(i).isEmpty())
                .mapToObj(part::get)
                .toList();
        Iterator<Judged> answers = (askable.isEmpty() ? List.<Judged>of() : said.apply(askable)).iterator();
        return refused.stream().map(one -> one.orElseGet(answers::next)).toList();
    }
}
