package io.tierledger.tier.simulating;

import io.tierledger.contracts.method.Criterion;
import io.tierledger.contracts.method.Method;
import io.tierledger.past.PastCustomer;
import io.tierledger.tier.placement.policy.Policy;
import io.tierledger.tier.placement.policy.Scorecard;
import io.tierledger.tier.replaying.PastCards;
import io.tierledger.tier.replaying.Replay;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Decides over the past of one customer after another, under the published version and under the draft, and compares. */
final class TwoVersions {
    private final Policy published;
    private final Policy draft;
    private final PastCards publishedCards;
    private final PastCards draftCards;
    private final Comparison comparison;
    private final Map<String, String> byHand;
    private final LocalDate first;
    private final LocalDate present;
    private final LocalDate until;
    private final @Nullable LocalDate from;
    private final ChangeCounts publishedMoves;
    private final ChangeCounts draftMoves;
    private final boolean sameRules;
    private final boolean neverPublished;
    private final Replay real;
    private final Replay drafted;
    private @Nullable Scorecard draftCard;
    private boolean switched;

    /** What is looked at: {@code ended} is the last day that has passed; {@code from} null for {@code first}. */
    record Period(
            LocalDate first,
            LocalDate until,
            LocalDate ended,
            @Nullable LocalDate from) {}

    TwoVersions(Method published, Method draft, Period period, Comparison comparison, Map<String, String> byHand) {
        this.published = Policy.of(published);
        this.draft = Policy.of(draft);
        this.publishedCards = new PastCards(published);
        this.draftCards = new PastCards(draft);
        this.comparison = comparison;
        this.byHand = byHand;
        this.first = period.first();
        this.until = period.until();
        this.present = period.ended().plusDays(1);
        this.from = period.from() == null || !period.from().isAfter(first) ? null : period.from();
        this.sameRules = from == null && decideAlike(published, draft);
        this.neverPublished = published.version() == SimulationEndpoint.NEVER_PUBLISHED;
        LocalDate counted = from == null ? first : from;
        this.publishedMoves = new ChangeCounts(counted);
        this.draftMoves = new ChangeCounts(counted);
        this.real = new Replay(published, publishedMoves);
        this.drafted = new Replay(published, draftMoves);
    }

    /** Do equal scorecards always lead to equal moves? */
    private static boolean decideAlike(Method one, Method other) {
        boolean criteria = one.criteria().size() == other.criteria().size();
        for (int i = 0; criteria && i < one.criteria().size(); i++) {
            Criterion a = one.criteria().get(i);
            Criterion b = other.criteria().get(i);
            criteria = a.id().equals(b.id())
                    && a.weight() == b.weight()
                    && a.lowest() == b.lowest()
                    && a.highest() == b.highest()
                    && (one.changing().margin().signum() == 0 || a.equals(b));
        }
        return criteria
                && one.placing().equals(other.placing())
                && one.changing().equals(other.changing())
                && one.places() == other.places()
                && one.tiers().equals(other.tiers());
    }

    /** The next customer of a frame. Whoever scored alike under policies that are alike is decided about once. */
    void customer(PastCustomer told) {
        boolean alike = publishedSide(told) && sameRules;
        if (alike) {
            draftMoves.addSinceMark(publishedMoves);
            compare(told.id(), told.revenue(), real);
        } else {
            draftSide(told);
            compare(told.id(), told.revenue(), drafted);
        }
    }

    /** Hears of a customer, and decides nothing about it. */
    void pass(PastCustomer told) {
        told.from(first);
        while (told.next()) {
            if (told.isStatus()) {
                told.status();
            } else {
                (told.isPublished() ? publishedCards : draftCards).pass(told);
            }
        }
    }

    /** Answers whether the draft scored the same throughout. */
    private boolean publishedSide(PastCustomer told) {
        real.start(told.id(), first, published);
        publishedMoves.mark();
        boolean alike = true;
        told.from(first);
        while (told.next()) {
            if (told.isStatus()) {
                real.status(told.status(), told.day());
            } else if (told.isPublished()) {
                real.scored(publishedCards.read(told));
            } else {
                draftCards.pass(told);
            }
            alike &= told.isStatus() || told.isPublished() && told.isDraft();
        }
        real.endDaysBefore(present);
        return alike;
    }

    private void draftSide(PastCustomer told) {
        drafted.start(told.id(), first, from == null ? draft : published);
        switched = from == null;
        draftCard = null;
        told.from(first);
        while (told.next()) {
            reach(told.day());
            draftEntry(told);
        }
        reach(present);
        drafted.endDaysBefore(present);
    }

    private void draftEntry(PastCustomer told) {
        if (told.isStatus()) {
            drafted.status(told.status(), told.day());
        } else if (!switched && told.isPublished()) {
            drafted.scored(publishedCards.read(told));
            if (told.isDraft()) {
                draftCard = draftCards.read(told);
            }
        } else if (!told.isDraft()) {
            publishedCards.pass(told);
        } else {
            Scorecard card = draftCards.read(told);
            draftCard = card;
            if (switched) {
                drafted.scored(card);
            }
        }
    }

    /** The draft takes over at the beginning of its first day, with the scorecard that it has by then. */
    private void reach(LocalDate day) {
        if (!switched && from != null && !day.isBefore(from)) {
            switched = true;
            drafted.switchTo(draft, from);
            Scorecard card = draftCard;
            if (card != null) {
                drafted.scored(on(card, from));
            }
        }
    }

    private static Scorecard on(Scorecard card, LocalDate day) {
        return new Scorecard(
                card.name(),
                card.version(),
                day,
                card.contributions(),
                card.provisional(),
                card.everOrdered(),
                card.ranked(),
                "POLICY",
                card.input());
    }

    private void compare(String id, long revenue, Replay otherSide) {
        String hand = byHand.get(id);
        String one = neverPublished ? null : real.tier();
        String other = otherSide.tier();
        if (hand != null && (one != null || other != null)) {
            comparison.byHand();
            one = hand;
            other = hand;
        }
        int before = comparison.placeOf(one);
        int after = comparison.placeOf(other);
        comparison.placed(before, after, revenue);
        if (before != after) {
            comparison.moved(new Moved(
                    id,
                    before,
                    after,
                    neverPublished ? Integer.MIN_VALUE : real.since(),
                    otherSide.since(),
                    revenue,
                    neverPublished ? null : real.scorecard(),
                    otherSide.scorecard()));
        }
    }

    LocalDate until() {
        return until;
    }

    Simulation.Outcome outcome() {
        return comparison.outcome(
                neverPublished ? new Simulation.Moves(0, 0, 0, 0) : publishedMoves.moves(), draftMoves.moves());
    }
}
