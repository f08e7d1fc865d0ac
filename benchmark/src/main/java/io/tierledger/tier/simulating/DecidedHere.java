package io.tierledger.tier.simulating;

import io.tierledger.contracts.method.Method;
import io.tierledger.past.PastCustomer;
import io.tierledger.past.PastForm;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** The deciding half of a simulation, without its service: it stands in the package of what it runs. */
public final class DecidedHere {
    private final Method published;
    private final Method draft;
    private final Comparison comparison;
    private @Nullable TwoVersions sides;

    /** A mover as a baseline can know it; days are epoch days. */
    public record Seen(String customerId, int publishedSince, int draftSince) {}

    public DecidedHere(Method published, Method draft) {
        this.published = published;
        this.draft = draft;
        this.comparison = new Comparison(published, draft, "EUR");
    }

    /** Takes a frame as it comes, behind its length in four bytes. */
    public void frame(byte[] framed) {
        PastForm.hear(Arrays.copyOfRange(framed, Integer.BYTES, framed.length), new Deciding());
    }

    private final class Deciding implements PastForm.Hearer {
        @Override
        public void begins(PastForm.Header header) {
            var period = new TwoVersions.Period(header.first(), header.last(), header.ended(), null);
            sides = new TwoVersions(published, draft, period, comparison, Map.of());
        }

        @Override
        public void customer(PastCustomer customer) {
            Objects.requireNonNull(sides).customer(customer);
        }

        @Override
        public void ends() {}
    }

    /** {@code large transactional} to customers and revenue in minor units; then the moves of both sides. */
    public Map<String, String> outcome() {
        Simulation.Outcome outcome = Objects.requireNonNull(sides).outcome();
        Map<String, String> lines = new TreeMap<>();
        outcome.matrix()
                .forEach(cell -> lines.put(
                        cell.from() + " " + cell.to(),
                        cell.customers() + " customers, " + cell.revenue().minor()));
        lines.put("moves published", words(outcome.published()));
        lines.put("moves draft", words(outcome.draft()));
        return lines;
    }

    private static String words(Simulation.Moves moves) {
        return moves.assigned() + " assigned, " + moves.promotions() + " promotions, " + moves.demotions()
                + " demotions";
    }

    /** A sum over all movers. */
    public long sum(ToLongFunction<Seen> of) {
        return comparison.movers().stream()
                .mapToLong(moved ->
                        of.applyAsLong(new Seen(moved.customerId(), moved.publishedSince(), moved.draftSince())))
                .sum();
    }
}
