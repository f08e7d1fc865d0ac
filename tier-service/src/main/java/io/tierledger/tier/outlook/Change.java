package io.tierledger.tier.outlook;

import io.tierledger.contracts.questions.Assumed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One thing that could be done about one criterion. {@code criterion}: its place in the method; {@code score}: what it is done for. */
sealed interface Change {
    int criterion();

    int score();

    /** How much this asks for, of each thing: minor units, orders, steps of a judgement, or days. */
    Map<String, Long> costs();

    /** Orders, of a kind when the criterion counts one kind only; {@code costMinor} null when they say no cost. */
    record Ordered(
            int criterion,
            int score,
            long amountMinor,
            @Nullable Long costMinor,
            @Nullable String kind,
            int count) implements Change {
        @Override
        public Map<String, Long> costs() {
            return Map.of("amount of " + kind, amountMinor, "orders of " + kind, (long) count);
        }
    }

    /** A higher estimate of what the customer spends in all. */
    record Estimated(int criterion, int score, long walletMinor, long raisedByMinor) implements Change {
        @Override
        public Map<String, Long> costs() {
            return Map.of("wallet", raisedByMinor);
        }
    }

    /** A person's word. */
    record Judged(int criterion, String method, String id, int score, int from) implements Change {
        @Override
        public Map<String, Long> costs() {
            return Map.of("judgement of " + id, (long) score - from);
        }
    }

    /** Paying in fewer (or more) days. */
    record Paid(int criterion, int score, int days, int from) implements Change {
        @Override
        public Map<String, Long> costs() {
            return Map.of("payment", Math.abs((long) days - from));
        }
    }

    /** All of them, happening on one day. */
    static List<Assumed> on(LocalDate day, List<Change> changes) {
        List<Assumed.Order> orders = new ArrayList<>();
        List<Assumed.Judged> judged = new ArrayList<>();
        Long wallet = null;
        Integer days = null;
        for (Change change : changes) {
            switch (change) {
                case Ordered o -> orders.add(new Assumed.Order(o.amountMinor(), o.costMinor(), o.kind(), o.count()));
                case Judged j -> judged.add(new Assumed.Judged(j.method(), j.id(), j.score()));
                case Estimated e -> wallet = e.walletMinor();
                case Paid p -> days = p.days();
            }
        }
        return List.of(new Assumed(day, orders, judged, wallet, days));
    }
}
