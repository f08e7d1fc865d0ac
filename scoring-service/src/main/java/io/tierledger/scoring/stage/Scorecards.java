package io.tierledger.scoring.stage;

import io.tierledger.contracts.scores.Ranked;
import io.tierledger.scoring.events.ScorecardUpdated;
import io.tierledger.scoring.partition.Customer;
import io.tierledger.scoring.partition.InForce;
import io.tierledger.scoring.partition.KnownThen;
import io.tierledger.scoring.partition.Partition;
import io.tierledger.scoring.scorecards.MemoryLayout;
import io.tierledger.scoring.scorecards.Scoring;
import io.tierledger.scoring.scorecards.When;
import io.tierledger.scoring.stage.Occasion.Cause;
import org.jspecify.annotations.Nullable;

/** Makes up scorecards and publishes those in which a policy can see a difference, and those that name another judgement. */
public final class Scorecards {
    private final Partition partition;
    private final Scoring scoring = new Scoring();
    private final ScorecardWriter writer;

    public Scorecards(Partition partition) {
        this.partition = partition;
        this.writer = new ScorecardWriter(partition, scoring);
    }

    /** What scores one customer after another, with the last one in hand. */
    public Scoring scoring() {
        return scoring;
    }

    /** At an order: methods that follow orders, and those that look at whether a customer ever ordered. */
    void ordered(Customer customer, Occasion occasion) {
        partition.tables().windows().next();
        When now = When.on(partition.businessDay());
        for (InForce method : partition.methods().all()) {
            if (method.rules().followsOrders()
                    || method.rules().seesEverOrdered() && !method.rules().isRanked()) {
                assess(customer, method, now, occasion);
            }
        }
    }

    /** At a fact or a day: every method but for rankings. */
    void now(Customer customer, Occasion occasion) {
        partition.tables().windows().next();
        When now = When.on(partition.businessDay());
        for (InForce method : partition.methods().all()) {
            if (!method.rules().isRanked() || method.isPublishedFor(customer)) {
                assess(customer, method, now, occasion);
            }
        }
    }

    /** One method, with monthly criteria as they were at the last month end. */
    void afresh(Customer customer, InForce method, Occasion occasion) {
        partition.tables().windows().next();
        int monthly = partition.hasEndedAMonth() ? partition.monthEnd() : When.KEPT;
        assess(customer, method, new When(partition.businessDay(), partition.businessDay(), monthly), occasion);
    }

    /** The last assessment under each method made again, because the past was corrected ("Late orders and corrections"). */
    void corrected(Customer customer, Occasion occasion) {
        for (InForce method : partition.methods().all()) {
            if (!method.isPublishedFor(customer)) {
                partition.tables().windows().next();
                assess(customer, method, When.on(partition.businessDay()), occasion.because(Cause.ORDER));
            } else if (method.rules().looksBack()) {
                assessedAgain(customer, method, occasion);
            } else if (!method.rules().isRanked()) {
                afresh(customer, method, occasion.because(Cause.LATE_ORDER));
            }
        }
    }

    /** As of that assessment's day, in which a policy may see a difference; then, for the next one, as things are now. */
    private void assessedAgain(Customer customer, InForce method, Occasion occasion) {
        partition.tables().windows().next();
        int assessed = method.lastAssessed(customer, partition.monthEnd());
        if (assessed != MemoryLayout.NEVER) {
            KnownThen then = new KnownThen(customer, assessed);
            scoring.scoreAgain(then, method.rules(), method.layout(), customer.memory(), assessed);
            if (scoring.isComplete()
                    && scoring.differsFromAssessed(method.rules(), method.layout(), customer.memory())) {
                publishAgain(then, method, occasion.because(Cause.LATE_ORDER));
            }
        }
        afresh(customer, method, occasion.because(Cause.ORDER));
    }

    /** What was to be assessed with a first order has been so with this. */
    private void publishAgain(KnownThen then, InForce method, Occasion occasion) {
        Customer customer = then.customer();
        MemoryLayout layout = method.layout();
        boolean ordered = scoring.hadOrderedAfterAll(layout, customer.memory());
        publish(customer, method, writer.again(then, method, occasion), then.day(), occasion);
        for (int i = 0; i < method.rules().size(); i++) {
            customer.isSaidOf(method.rules().criterion(i).subject(), then.day(), partition.businessDay());
        }
        layout.assessed(customer.memory(), layout.assessedOn(customer.memory()), scoring.everOrdered());
        if (ordered && method.rules().waitsForReview()) {
            layout.entered(customer.memory());
        }
    }

    /** Monthly criteria at the end of a month's last day. */
    void monthEnd(Customer customer, int day, Occasion occasion) {
        partition.tables().windows().next();
        for (InForce method : partition.methods().all()) {
            if (method.rules().isMonthly() && !method.rules().isRanked()) {
                assess(customer, method, When.monthEnd(day), occasion);
            }
        }
    }

    /**
     * An order, a fact or the border of a window may have moved what is measured. Only of those who are to be assessed it is kept: they
     * are told again then.
     */
    void figuresMoved(Customer customer) {
        for (InForce method : partition.methods().all()) {
            if (method.isPublishedFor(customer)
                    && method.layout().isEntering(customer.memory())
                    && method.layout().isAsTold(customer.memory())) {
                method.layout().figuresMoved(customer.memoryAnew());
                partition.customers().changed(customer);
            }
        }
    }

    /** With the figures of a month's end, whether or not they make another score, unless they are those that were told. */
    void tellAgain(Customer customer, InForce method, int day, Occasion occasion) {
        if (method.rules().figuresAreStill() && method.layout().isAsTold(customer.memory())) {
            return;
        }
        partition.tables().windows().next();
        When when = When.monthEnd(day);
        scoring.score(customer, method.rules(), method.layout(), customer.memory(), when);
        if (scoring.isComplete()) {
            publish(customer, method, writer.card(customer, method, when, occasion, null), day, occasion);
        }
    }

    private void assess(Customer customer, InForce method, When when, Occasion occasion) {
        if (isConcerned(customer, method)) {
            scoring.score(customer, method.rules(), method.layout(), customer.memory(), when);
            publishDifference(customer, method, when, occasion, null);
        }
    }

    /** Also gives a customer of whom something can be said the memory to say it from. */
    boolean isConcerned(Customer customer, InForce method) {
        boolean concerned = !customer.isRemoved()
                && (method.isPublishedFor(customer)
                        || method.rules()
                                .concerns(
                                        customer.isKnown() || customer.everOrdered(),
                                        customer.everOrdered(),
                                        customer.wasActive()));
        if (concerned && !customer.hasMemory()) {
            customer.remembers(new byte[partition.methods().length()]);
        }
        return concerned;
    }

    void publishDifference(Customer customer, InForce method, When when, Occasion occasion, @Nullable Ranked ranked) {
        if (scoring.isComplete() && scoring.differs(method.rules(), method.layout(), customer.memory())) {
            publish(customer, method, writer.card(customer, method, when, occasion, ranked), when.day(), occasion);
        }
    }

    /** @param known the day up to which judgements counted */
    private void publish(Customer customer, InForce method, ScorecardUpdated card, int known, Occasion occasion) {
        MemoryLayout layout = method.layout();
        boolean enters = method.rules().looksBack() && scoring.enters(method.rules(), layout, customer.memory());
        occasion.effects().emit("scorecard:" + customer.id() + ":" + method.id(), card);
        byte[] memory = customer.memoryAnew();
        scoring.keepAsPublished(layout, memory);
        if (enters) {
            layout.entering(memory);
            partition.attention().enters(customer);
        }
        names(card, customer, method, known);
        partition.customers().changed(customer);
    }

    private static void names(ScorecardUpdated card, Customer customer, InForce method, int day) {
        for (int i = 0; i < card.scores().size(); i++) {
            if (card.scores().get(i).judge() != null) {
                customer.isSaid(method.rules().criterion(i).subject(), day);
            }
        }
    }
}
