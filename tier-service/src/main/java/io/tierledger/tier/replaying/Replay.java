package io.tierledger.tier.replaying;

import io.tierledger.contracts.method.Method;
import io.tierledger.past.PastCustomer;
import io.tierledger.platform.consuming.Effects;
import io.tierledger.platform.consuming.Unstored;
import io.tierledger.tier.partition.Partition;
import io.tierledger.tier.partition.Standing;
import io.tierledger.tier.partition.saved.ScorecardBytes;
import io.tierledger.tier.placement.PlacementEvent;
import io.tierledger.tier.placement.Who;
import io.tierledger.tier.placement.policy.Policy;
import io.tierledger.tier.placement.policy.Scorecard;
import io.tierledger.tier.stage.StatusTold;
import io.tierledger.tier.stage.Tiering;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The past of one customer after another under one method, decided by the code that decides the present: scorecards and statuses in the
 * order of time, and the ends of those days at which the agenda has something.
 */
public final class Replay {
    private static final String INPUT = "past";
    private final Partition partition = new Partition();
    private final Tiering tiering = new Tiering(partition);
    private final Effects effects;
    private final int method;
    private String customerId = "";

    public Replay(Method method, Consumer<PlacementEvent> reader) {
        effects = new Unstored(event -> {
            if (event instanceof PlacementEvent placement) {
                reader.accept(placement);
            }
        });
        this.method = partition.methods().indexOf(method.id());
    }

    /** Another customer, on its first day. */
    public void start(String id, LocalDate day, Policy policy) {
        customerId = id;
        partition.startAfresh(day);
        partition.methods().decideBy(method, policy);
    }

    public void scored(Scorecard scorecard) {
        endDaysBefore(scorecard.asOf());
        tiering.scored(customerId, method, scorecard, effects);
    }

    /** A status as it is told; one that an order brought is without a reason. */
    public void status(PastCustomer.Said said, LocalDate on) {
        endDaysBefore(on);
        tiering.statusChanged(
                new StatusTold(customerId, said.status(), said.byAPerson(), Who.elsewhere(INPUT, null), on),
                INPUT,
                effects);
    }

    /** From here on another version decides, as if it had been published now. */
    public void switchTo(Policy policy, LocalDate on) {
        endDaysBefore(on);
        partition.methods().decideBy(method, policy);
        tiering.switched(method, on);
    }

    /** Ends the days before this one, which has come. */
    public void endDaysBefore(LocalDate day) {
        int until = (int) day.toEpochDay();
        for (int next = partition.agenda().next(partition.businessDate());
                next < until;
                next = partition.agenda().next(partition.businessDate())) {
            tiering.dayPassed(LocalDate.ofEpochDay(next), INPUT, effects);
        }
        partition.reach(day);
    }

    /** Where the customer stands; null when it has no tier. */
    public @Nullable String tier() {
        Standing standing = standing();
        return standing == null ? null : standing.tier();
    }

    /** Since when it stands there, an epoch day. */
    public int since() {
        Standing standing = standing();
        return standing == null ? Standing.NEVER : standing.since();
    }

    /** Whether it stands there by a scorecard with scores that wait for a judgement. */
    public boolean isProvisional() {
        Standing standing = standing();
        return standing != null && Boolean.TRUE.equals(standing.isProvisional());
    }

    /** The last scorecard, to be read by {@link #read}. */
    public byte @Nullable [] scorecard() {
        Standing standing = standing();
        return standing == null ? null : standing.scorecard();
    }

    private @Nullable Standing standing() {
        return partition.change(customerId).find(method);
    }

    public static Scorecard read(byte[] scorecard, Method by) {
        return ScorecardBytes.read(scorecard, by.criteria());
    }
}
