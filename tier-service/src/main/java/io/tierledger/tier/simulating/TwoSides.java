package io.tierledger.tier.simulating;

import io.tierledger.contracts.method.Method;
import io.tierledger.tier.assessing.CompactReader;
import io.tierledger.tier.assessing.Replay;
import io.tierledger.tier.placement.policy.Policy;
import io.tierledger.tier.placement.policy.Scorecard;
import io.tierledger.tier.placement.policy.Status;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Decides over the past of one customer after another, under the published version and under the draft, and compares. */
final class TwoSides {
    private static final int STATUS = 0;
    private static final int BOTH = 3;
    private static final Status[] STATUSES = Status.values();
    private final Policy published;
    private final Policy draft;
    private final Cards publishedCards;
    private final Cards draftCards;
    private final Comparison comparison;
    private final Map<String, String> byHand;
    private final LocalDate first;
    private final LocalDate present;
    private final LocalDate until;
    private final @Nullable LocalDate from;
    private final Tally publishedMoves;
    private final Tally draftMoves;
    private final Replay real;
    private final Replay drafted;
    private @Nullable Scorecard draftCard;
    private boolean switched;

    /** What is looked at: {@code ended} is the last day that has passed; {@code from} null for {@code first}. */
    record Period(LocalDate first, LocalDate until, LocalDate ended, @Nullable LocalDate from) {}

    TwoSides(Method published, Method draft, Period period, Comparison comparison, Map<String, String> byHand) {
        this.published = Policy.of(published);
        this.draft = Policy.of(draft);
        this.publishedCards = new Cards(published);
        this.draftCards = new Cards(draft);
        this.comparison = comparison;
        this.byHand = byHand;
        this.first = period.first();
        this.until = period.until();
        this.present = period.ended().plusDays(1);
        this.from = period.from() == null || !period.from().isAfter(first) ? null : period.from();
        LocalDate counted = from == null ? first : from;
        this.publishedMoves = new Tally(counted);
        this.draftMoves = new Tally(counted);
        this.real = new Replay(published, publishedMoves);
        this.drafted = new Replay(published, draftMoves);
    }

    /** The next customer of a frame. */
    void customer(CompactReader in) {
        String id = in.text();
        long revenue = in.number();
        real.start(id, first, published);
        drafted.start(id, first, from == null ? draft : published);
        switched = from == null;
        draftCard = null;
        LocalDate day = first;
        for (int left = in.small(); left > 0; left--) {
            long tag = in.number();
            int kind = (int) (tag & BOTH);
            day = tag >> 2 == 0 ? day : day.plusDays(tag >> 2);
            entry(in, kind, day);
        }
        reach(present);
        real.endDaysBefore(present);
        drafted.endDaysBefore(present);
        compare(id, revenue);
    }

    private void entry(CompactReader in, int kind, LocalDate day) {
        reach(day);
        if (kind == STATUS) {
            int said = in.small();
            Status status = STATUSES[said / 2];
            real.status(status, said % 2 == 1, day);
            drafted.status(status, said % 2 == 1, day);
            return;
        }
        if ((kind & 1) != 0) {
            int at = in.position();
            Scorecard card = publishedCards.read(in, day);
            real.scored(card);
            if (!switched) {
                drafted.scored(card);
            }
            if (kind == BOTH) {
                in.back(at);
            }
        }
        if ((kind & 2) != 0) {
            Scorecard card = draftCards.read(in, day);
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
                card.name(), card.version(), day, card.contributions(), card.provisional(), card.everOrdered(),
                card.ranked(), "POLICY", card.input());
    }

    private void compare(String id, long revenue) {
        String hand = byHand.get(id);
        String one = real.tier();
        String other = drafted.tier();
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
                    id, before, after, real.since(), drafted.since(), revenue, real.scorecard(), drafted.scorecard()));
        }
    }

    LocalDate until() {
        return until;
    }

    Simulation.Outcome outcome() {
        return comparison.outcome(publishedMoves.moves(), draftMoves.moves());
    }
}
