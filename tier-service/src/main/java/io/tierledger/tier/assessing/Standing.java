package io.tierledger.tier.assessing;

import io.tierledger.platform.bytes.ByteReader;
import io.tierledger.platform.bytes.ByteWriter;
import io.tierledger.tier.placement.Placement;
import io.tierledger.tier.placement.Placement.Overridden;
import io.tierledger.tier.placement.Placement.Placed;
import io.tierledger.tier.placement.Placement.Unplaced;
import io.tierledger.tier.placement.Placement.Withdrawn;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One customer under one method, compactly: where it stands, its last scorecard, and when it must be looked at again. */
final class Standing {
    static final int NEVER = Integer.MIN_VALUE;

    final Customer customer;
    final int method;
    byte @Nullable [] scorecard;
    int assessedBy;
    int due = NEVER;
    boolean atMonthEnd;
    boolean firstOrder;
    boolean looksBack;
    private @Nullable String tier;
    private int since = NEVER;
    private int promotedOn = NEVER;
    private int worseSince = NEVER;
    private int changes;
    private @Nullable Hand hand;

    /** A tier that a person has set; days count from 1970. */
    private record Hand(String tier, int since, int until) {}

    Standing(Customer customer, int method) {
        this.customer = customer;
        this.method = method;
    }

    boolean isPlaced() {
        return tier != null;
    }

    @Nullable
    String tier() {
        return tier;
    }

    int since() {
        return since;
    }

    /** Last day of the override; {@link #NEVER} without one. */
    int overriddenUntil() {
        return hand == null ? NEVER : hand.until;
    }

    Placement placement() {
        if (tier != null) {
            Placed placed = new Placed(tier, LocalDate.ofEpochDay(since), day(promotedOn), day(worseSince), changes);
            return hand == null
                    ? placed
                    : new Overridden(
                            hand.tier,
                            LocalDate.ofEpochDay(hand.since),
                            LocalDate.ofEpochDay(hand.until),
                            placed,
                            changes);
        }
        return changes == 0 ? Placement.NONE : new Withdrawn(LocalDate.ofEpochDay(since), changes);
    }

    void accept(Placement placement) {
        changes = placement.changes();
        promotedOn = NEVER;
        worseSince = NEVER;
        tier = null;
        hand = null;
        switch (placement) {
            case Unplaced none -> since = NEVER;
            case Withdrawn withdrawn -> since = (int) withdrawn.since().toEpochDay();
            case Placed placed -> keep(placed);
            case Overridden overridden -> {
                keep(overridden.underneath());
                hand = new Hand(overridden.tier(), number(overridden.since()), number(overridden.until()));
            }
        }
    }

    private void keep(Placed placed) {
        tier = placed.tier();
        since = number(placed.since());
        promotedOn = number(placed.promotedOn());
        worseSince = number(placed.worseSince());
    }

    void write(ByteWriter out) {
        out.flags((tier != null ? 1 : 0)
                | (atMonthEnd ? 2 : 0)
                | (firstOrder ? 4 : 0)
                | (looksBack ? 8 : 0)
                | (scorecard != null ? 16 : 0)
                | (hand != null ? 32 : 0));
        out.number(changes)
                .number(since)
                .number(promotedOn)
                .number(worseSince)
                .number(due)
                .number(assessedBy);
        if (tier != null) {
            out.text(tier);
        }
        if (scorecard != null) {
            out.block(scorecard);
        }
        if (hand != null) {
            out.text(hand.tier).number(hand.since).number(hand.until);
        }
    }

    void read(ByteReader in) {
        int flags = in.flags();
        atMonthEnd = (flags & 2) != 0;
        firstOrder = (flags & 4) != 0;
        looksBack = (flags & 8) != 0;
        changes = in.small();
        since = in.small();
        promotedOn = in.small();
        worseSince = in.small();
        due = in.small();
        assessedBy = in.small();
        tier = (flags & 1) != 0 ? in.text().intern() : null;
        scorecard = (flags & 16) != 0 ? in.block() : null;
        hand = (flags & 32) != 0 ? new Hand(in.text(), in.small(), in.small()) : null;
    }

    private static @Nullable LocalDate day(int day) {
        return day == NEVER ? null : LocalDate.ofEpochDay(day);
    }

    private static int number(@Nullable LocalDate day) {
        return day == null ? NEVER : (int) day.toEpochDay();
    }
}
