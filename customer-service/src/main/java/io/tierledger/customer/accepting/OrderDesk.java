package io.tierledger.customer.accepting;

import io.tierledger.customer.clock.ClockMode;
import io.tierledger.customer.clock.ClockRules;
import io.tierledger.customer.orders.OrderTerms;
import io.tierledger.platform.eventstore.Appender;
import io.tierledger.platform.eventstore.NewEvent;
import io.tierledger.platform.eventstore.WriteTransaction;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Where orders are accepted, in the order in which they are given, each batch in as many transactions as it needs. */
public final class OrderDesk {
    private final Store store;
    private final History history;
    private final String currency;
    private final Loading loading;
    private final ClockRules rules;
    private final Conversions conversions;
    private final Supplier<LocalDate> today;
    private final CurrentClock clock;
    private final Standings standings;
    private final RateBook rates;
    private final Volumes volumes;

    /** What must be stored in the same transaction as the verdicts about the orders from {@code from} on. */
    @FunctionalInterface
    public interface Alongside {
        void store(WriteTransaction transaction, int from, List<Verdict> verdicts);
    }

    private record Part(int next, List<Verdict> verdicts, Known known) {}

    /** @param today wall date in the installation's zone */
    public OrderDesk(
            Store store,
            History history,
            ClockRules rules,
            String reportingCurrency,
            Supplier<LocalDate> today,
            CurrentClock clock,
            Standings standings,
            Volumes volumes) {
        this.store = store;
        this.history = history;
        this.currency = reportingCurrency;
        this.volumes = volumes;
        this.rules = rules;
        this.conversions = new Conversions(reportingCurrency);
        this.today = today;
        this.clock = clock;
        this.standings = standings;
        this.rates = new RateBook();
        this.loading = new Loading(clock, standings, rates, conversions, history);
    }

    /** This desk in a transaction that is undone: it keeps nothing of what it decides. */
    public OrderDesk within(WriteTransaction transaction) {
        return new OrderDesk(
                Store.within(transaction),
                history,
                rules,
                currency,
                today,
                new CurrentClock(),
                new Standings(),
                volumes);
    }

    /** Accepts one order that somebody waits for. */
    public Verdict accept(OrderTerms order) {
        List<OrderTerms> one = List.of(order);
        Part part = part(one, 0, true, true, (transaction, from, verdicts) -> {});
        while (part.verdicts().isEmpty()) {
            part = part(one, 0, true, true, (transaction, from, verdicts) -> {});
        }
        return part.verdicts().getFirst();
    }

    /** Accepts many that came together; blocks until all are stored. */
    public void accept(List<OrderTerms> orders, Alongside alongside) {
        accept(orders, false, alongside);
    }

    /** As {@link #accept}, where each came by itself: none of them lets years pass. */
    public void acceptEach(List<OrderTerms> orders, Alongside alongside) {
        accept(orders, true, alongside);
    }

    private void accept(List<OrderTerms> orders, boolean alone, Alongside alongside) {
        int next = 0;
        while (next < orders.size()) {
            next = part(orders, next, false, alone, alongside).next();
        }
    }

    /** Whether the business date follows the dates of orders. */
    public boolean followsOrders() {
        return rules.mode() == ClockMode.FOLLOW_ORDERS;
    }

    /** Whether there is a business date. */
    public boolean hasBegun() {
        return clock.date() != null;
    }

    public LocalDate today() {
        return today.get();
    }

    private Part part(List<OrderTerms> orders, int from, boolean now, boolean alone, Alongside alongside) {
        Appender.Work<Part> work = (transaction, budget) -> write(transaction, budget, orders, from, alone, alongside);
        for (int attempt = 1; ; attempt++) {
            try {
                Part part = now ? store.writeNow(work) : store.write(work);
                keep(part.known());
                return part;
            } catch (MovedMeanwhile moved) {
                if (attempt == MovedMeanwhile.ATTEMPTS) {
                    throw Appender.busy();
                }
            }
        }
    }

    private void keep(Known known) {
        clock.keep(known.clockSequence, known.clock);
        standings.keep(known.changed);
        rates.keep(known.rates);
    }

    /** Decides as many as there is room for. Also the heart of the test that cuts batches at random. */
    private Part write(
            WriteTransaction transaction,
            int budget,
            List<OrderTerms> orders,
            int from,
            boolean alone,
            Alongside alongside) {
        List<OrderTerms> part = orders.subList(from, Math.min(orders.size(), from + budget));
        Known known = loading.load(part, transaction.lastSequences(loading.streams(part)));
        Room room = new Room(transaction, budget);
        Volume volume = volumes.before(transaction);
        Acceptance acceptance = new Acceptance(known, volume, rules, conversions, today.get(), alone, room);
        List<Verdict> verdicts = new ArrayList<>(part.size());
        for (OrderTerms terms : part) {
            Verdict verdict = acceptance.accept(terms);
            if (verdict == null) {
                break;
            }
            verdicts.add(verdict);
        }
        volumes.keep(volume, transaction);
        alongside.store(transaction, from, verdicts);
        return new Part(from + verdicts.size(), verdicts, known);
    }

    /** Counts what a transaction may still hold. */
    private static final class Room implements Acceptance.Events {
        private final WriteTransaction transaction;
        private int left;

        Room(WriteTransaction transaction, int budget) {
            this.transaction = transaction;
            this.left = budget;
        }

        @Override
        public long append(String stream, Object event) {
            left--;
            return transaction.append(new NewEvent(stream, event));
        }

        @Override
        public int room() {
            return left;
        }
    }
}
