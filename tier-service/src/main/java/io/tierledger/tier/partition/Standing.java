package io.tierledger.tier.partition;

import io.tierledger.tier.partition.StandingState.Hand;
import io.tierledger.tier.placement.Placement;
import io.tierledger.tier.placement.Placement.Overridden;
import io.tierledger.tier.placement.Placement.Placed;
import io.tierledger.tier.placement.Placement.Unplaced;
import io.tierledger.tier.placement.Placement.Withdrawn;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One customer under one method, compactly: where it stands, its last scorecard, and when it must be looked at again. */
public final class Standing {
    public static final int NEVER = Integer.MIN_VALUE;

    private final Customer customer;
    private final int method;
    private byte @Nullable [] scorecard;
    private int assessedBy;
    private @Nullable Boolean provisional;
    private int due = NEVER;
    private boolean atMonthEnd;
    private boolean firstOrder;
    private boolean looksBack;
    private @Nullable String tier;
    private int since = NEVER;
    private int promotedOn = NEVER;
    private int worseSince = NEVER;
    private int changes;
    private @Nullable Hand hand;
    private @Nullable UnderReview review;

    Standing(Customer customer, int method) {
        this.customer = customer;
        this.method = method;
    }

    public Customer customer() {
        return customer;
    }

    /** Its place among the methods of the partition. */
    public int method() {
        return method;
    }

    public boolean isPlaced() {
        return tier != null;
    }

    public @Nullable String tier() {
        return tier;
    }

    /** The tier that readers see: where a person has set one, that. */
    public @Nullable String shownTier() {
        return tier == null || hand == null ? tier : hand.tier();
    }

    /** Whether a person has set its tier, and not a review. */
    public boolean isSetByHand() {
        return hand != null && !hand.ofReview();
    }

    /** Its case in the review that is open; null when there is none. */
    public @Nullable UnderReview review() {
        return review;
    }

    /** Its case is in a review, or in none from now on. */
    public void isUnder(@Nullable UnderReview other) {
        review = other;
    }

    /** Epoch day; {@link #NEVER} before the first placement. */
    public int since() {
        return since;
    }

    /** Last day of the override; {@link #NEVER} without one. */
    public int overriddenUntil() {
        return hand == null ? NEVER : hand.until();
    }

    /** The last scorecard, in some fifty bytes; null before the first. */
    public byte @Nullable [] scorecard() {
        return scorecard;
    }

    public boolean isScored() {
        return scorecard != null;
    }

    /** This is the last scorecard from now on. */
    public void isScoredBy(byte[] card) {
        scorecard = card;
    }

    /** A version decides that another has not decided before. */
    public boolean meetsAnotherVersion(int version) {
        return assessedBy != 0 && assessedBy != version;
    }

    /** @param onFillings whether a score of the scorecard that was assessed waits for a judgement */
    public void isAssessedBy(int version, boolean onFillings) {
        assessedBy = version;
        provisional = onFillings;
    }

    /** Whether the scorecard that was last assessed was provisional; null before the first, and where only an older version knew. */
    public @Nullable Boolean isProvisional() {
        return provisional;
    }

    /** Has ordered for the first time since it was last assessed. */
    public boolean hasFirstOrder() {
        return firstOrder;
    }

    public void ordersFirst() {
        firstOrder = true;
    }

    public void firstOrderIsAssessed() {
        firstOrder = false;
    }

    /** Waits for the scores of a version that looks back. */
    public boolean looksBack() {
        return looksBack;
    }

    public void isToLookBack(boolean waits) {
        looksBack = waits;
    }

    public Placement placement() {
        if (tier != null) {
            Placed placed = new Placed(tier, LocalDate.ofEpochDay(since), day(promotedOn), day(worseSince), changes);
            return hand == null
                    ? placed
                    : new Overridden(
                            hand.tier(),
                            LocalDate.ofEpochDay(hand.since()),
                            LocalDate.ofEpochDay(hand.until()),
                            placed,
                            changes,
                            hand.ofReview());
        }
        return changes == 0 ? Placement.NONE : new Withdrawn(LocalDate.ofEpochDay(since), changes);
    }

    public void accept(Placement placement) {
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
                hand = new Hand(
                        overridden.tier(),
                        number(overridden.since()),
                        number(overridden.until()),
                        overridden.ofReview());
            }
        }
    }

    private void keep(Placed placed) {
        tier = placed.tier();
        since = number(placed.since());
        promotedOn = number(placed.promotedOn());
        worseSince = number(placed.worseSince());
    }

    /** Day on which it is looked at again; {@link #NEVER} for none. */
    int due() {
        return due;
    }

    /** False when it awaited that day already. */
    boolean awaits(int day) {
        boolean other = due != day;
        due = day;
        return other;
    }

    void awaitsNoDay() {
        due = NEVER;
    }

    boolean isAwaitingMonthEnd() {
        return atMonthEnd;
    }

    /** False when it awaited that already. */
    boolean awaitsMonthEnd() {
        boolean other = !atMonthEnd;
        atMonthEnd = true;
        return other;
    }

    void monthEnds() {
        atMonthEnd = false;
    }

    public StandingState state() {
        return new StandingState(
                atMonthEnd,
                firstOrder,
                looksBack,
                changes,
                since,
                promotedOn,
                worseSince,
                due,
                assessedBy,
                provisional,
                tier,
                scorecard,
                hand,
                review);
    }

    /** As it was saved; the agenda is told when the customer is taken in. */
    public void restore(StandingState state) {
        atMonthEnd = state.atMonthEnd();
        firstOrder = state.firstOrder();
        looksBack = state.looksBack();
        changes = state.changes();
        since = state.since();
        promotedOn = state.promotedOn();
        worseSince = state.worseSince();
        due = state.due();
        assessedBy = state.assessedBy();
        provisional = state.provisional();
        tier = state.tier();
        scorecard = state.scorecard();
        hand = state.hand();
        review = state.review();
    }

    private static @Nullable LocalDate day(int day) {
        return day == NEVER ? null : LocalDate.ofEpochDay(day);
    }

    private static int number(@Nullable LocalDate day) {
        return day == null ? NEVER : (int) day.toEpochDay();
    }
}
