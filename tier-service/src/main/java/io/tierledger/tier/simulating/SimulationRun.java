package io.tierledger.tier.simulating;

import io.tierledger.contracts.method.Method;
import io.tierledger.contracts.questions.PastAsked;
import io.tierledger.past.PastCustomer;
import io.tierledger.past.PastForm;
import io.tierledger.rights.Reach;
import io.tierledger.tier.directory.Reached;
import io.tierledger.tier.neighbours.PastScores;
import io.tierledger.tier.simulating.Simulation.Outcome;
import io.tierledger.tier.simulating.Simulation.State;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One simulation: waits, runs on the thread that is given it, and is asked meanwhile how far it is. */
final class SimulationRun {
    private static final Logger log = LoggerFactory.getLogger(SimulationRun.class);
    final String id;
    final Method published;
    final Method draft;
    /** The person, by the id the directory has. */
    final String startedBy;
    /** Of whoever started it, then: of other customers nothing is known here. */
    private final Reach reach;

    private final Reached customers;

    private final @Nullable LocalDate from;
    private final @Nullable LocalDate wantedUntil;
    private final Instant startedAt = Instant.now();
    private final long began = System.nanoTime();
    private final Comparison comparison;
    private final Map<String, String> byHand;
    private volatile State state = State.WAITING;
    private volatile @Nullable LocalDate until;
    private volatile long everybody;
    private volatile long handled;
    private volatile long compared;
    private volatile long prepared;
    private volatile long toPrepare;
    private volatile long ended;
    private volatile @Nullable String reason;
    private volatile @Nullable Outcome outcome;
    private volatile List<Moved> movers = List.of();
    private final Hearing hearing = new Hearing();
    private @Nullable TwoVersions sides;

    /** @param customers whom that reach covers */
    SimulationRun(
            String id,
            Method published,
            Method draft,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            String currency,
            Map<String, String> byHand,
            String startedBy,
            Reach reach,
            Reached customers) {
        this.id = id;
        this.startedBy = startedBy;
        this.reach = reach;
        this.customers = customers;
        this.published = published;
        this.draft = draft;
        this.from = from;
        this.wantedUntil = until;
        this.comparison = new Comparison(published, draft, currency);
        this.byHand = byHand;
    }

    void run(PastScores scores) {
        if (!begins()) {
            return;
        }
        try {
            scores.read(new PastAsked(draft, published.version(), wantedUntil), this::frame);
        } catch (IOException | RuntimeException failure) {
            log.warn("the simulation {} stopped", id, failure);
            end(State.FAILED, "The past could not be read: " + failure.getMessage());
        }
    }

    /** True while more is wanted. */
    private boolean frame(byte[] bytes) {
        if (state != State.RUNNING) {
            return false;
        }
        PastForm.hear(bytes, hearing);
        if (state == State.RUNNING) {
            Thread.yield();
        }
        return state == State.RUNNING;
    }

    private final class Hearing implements PastForm.Hearer {
        @Override
        public void begins(PastForm.Header header) {
            everybody = header.everybody();
            until = header.last();
            var period = new TwoVersions.Period(header.first(), header.last(), header.ended(), from);
            sides = new TwoVersions(published, draft, period, comparison, byHand);
        }

        @Override
        public void prepared(long done, long of) {
            prepared = done;
            toPrepare = of;
        }

        @Override
        public void customer(PastCustomer customer) {
            TwoVersions both = Objects.requireNonNull(sides, "customers before the header");
            if (customers.covers(customer.id())) {
                both.customer(customer);
                compared++;
            } else {
                both.pass(customer);
            }
        }

        @Override
        public void handled(long customers) {
            handled += customers;
        }

        @Override
        public void ends() {
            TwoVersions done = sides;
            movers = comparison.movers();
            outcome = done == null ? null : done.outcome();
            end(State.DONE, null);
        }
    }

    private synchronized boolean begins() {
        if (state != State.WAITING) {
            return false;
        }
        state = State.RUNNING;
        return true;
    }

    private synchronized void end(State how, @Nullable String why) {
        if (state == State.RUNNING || state == State.WAITING) {
            reason = why;
            ended = System.nanoTime();
            state = how;
        }
    }

    void cancel() {
        end(State.CANCELLED, null);
    }

    State state() {
        return state;
    }

    boolean isOver() {
        return state != State.WAITING && state != State.RUNNING;
    }

    /** Whether somebody may look at it who reaches so far now: whoever started it, unless it knows of more, and who sees everybody. */
    boolean isShownTo(String who, Reach now) {
        return now.isEverybody() || who.equals(startedBy) && now.and(reach).equals(now);
    }

    /** By customer id; none before it is done. */
    List<Moved> movers() {
        return movers;
    }

    String tier(int place) {
        return comparison.tier(place);
    }

    /** Whether one of the two versions has that tier; {@code none} is no tier, and may be asked for. */
    boolean hasTier(String tier) {
        return tier.equals(Comparison.NONE)
                || Stream.of(published, draft)
                        .flatMap(version -> version.tiers().stream())
                        .anyMatch(words -> words.id().equals(tier));
    }

    Simulation simulation() {
        State now = state;
        long nanos = (isOver() ? ended : System.nanoTime()) - began;
        return new Simulation(
                id,
                published.id(),
                published.version(),
                draft.version(),
                new Simulation.Names(draft.name(), draft.tiers()),
                from,
                until,
                now,
                share(now),
                customers.isEverybody() ? handled : compared,
                reason,
                startedAt,
                nanos / 1_000_000,
                now == State.DONE ? outcome : null);
    }

    private BigDecimal share(State now) {
        if (now == State.DONE) {
            return BigDecimal.ONE;
        }
        long whole = everybody + toPrepare * (everybody / 20 + 1);
        long part = handled + prepared * (everybody / 20 + 1);
        return whole == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 3, RoundingMode.DOWN);
    }
}
