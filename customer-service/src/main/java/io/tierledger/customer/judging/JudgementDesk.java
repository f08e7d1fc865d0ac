package io.tierledger.customer.judging;

import io.tierledger.contracts.questions.FileJudgement;
import io.tierledger.contracts.questions.JudgementOutcome;
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
        void store(WriteTransaction transaction, List<JudgementOutcome> became);
    }

    /** @param latest the last day that a judgement may be dated now */
    public JudgementDesk(Store store, History history, ScoringService scoring, Supplier<LocalDate> latest) {
        this.store = store;
        this.customers = new Customers(history);
        this.scoring = scoring;
        this.latest = latest;
    }

    /** In the order given; the accepted ones are stored when this answers. */
    public void store(List<FileJudgement> judgements, Afterwards afterwards) {
        List<JudgementOutcome> became = inParts(judgements, scoring::store);
        store.<Boolean>write((transaction, budget) -> {
            afterwards.store(transaction, became);
            return true;
        });
    }

    /** What {@link #store} would say now. */
    public List<JudgementOutcome> foretell(List<FileJudgement> judgements) {
        return inParts(judgements, scoring::foretell);
    }

    /** Waits for a while until the scorecards show everything up to these positions of the partitions. */
    public void awaitScored(Map<Integer, Long> positions) {
        if (!positions.isEmpty()) {
            scoring.awaitScored(positions);
        }
    }

    private List<JudgementOutcome> inParts(
            List<FileJudgement> all, Function<List<FileJudgement>, List<JudgementOutcome>> said) {
        List<JudgementOutcome> became = new ArrayList<>(all.size());
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            became.addAll(part(all.subList(from, Math.min(all.size(), from + AT_ONCE)), said));
        }
        return became;
    }

    private List<JudgementOutcome> part(
            List<FileJudgement> part, Function<List<FileJudgement>, List<JudgementOutcome>> said) {
        Refusals refusals = new Refusals(
                customers.among(part.stream().map(FileJudgement::customerId).toList()), latest.get());
        List<Optional<JudgementOutcome>> refused =
                part.stream().map(refusals::of).toList();
        List<FileJudgement> askable = IntStream.range(0, part.size())
                .filter(i -> refused.get(i).isEmpty())
                .mapToObj(part::get)
                .toList();
        Iterator<JudgementOutcome> answers =
                (askable.isEmpty() ? List.<JudgementOutcome>of() : said.apply(askable)).iterator();
        return refused.stream().map(one -> one.orElseGet(answers::next)).toList();
    }
}
