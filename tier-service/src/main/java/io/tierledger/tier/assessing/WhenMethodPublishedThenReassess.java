package io.tierledger.tier.assessing;

import io.tierledger.contracts.method.Changing;
import io.tierledger.contracts.method.Changing.Clock;
import io.tierledger.contracts.scores.MethodPublished;
import java.time.LocalDate;

/**
 * Another version of a method counts from its next assessment on: at the end of this day where the clock strikes at once or the
 * version looks back, at the end of the month where it strikes monthly, in the next review otherwise. By then the scores of that
 * version are in.
 */
final class WhenMethodPublishedThenReassess {
    private final PartitionState state;

    WhenMethodPublishedThenReassess(PartitionState state) {
        this.state = state;
    }

    void handle(MethodPublished published, byte[] data) {
        LocalDate today = state.businessDate();
        boolean other = state.methods.publish(published, today);
        state.keep(data);
        if (other) {
            reassess(state.methods.indexOf(published.method().id()), published.effect().equals("RETROACTIVE"), today);
        }
    }

    /** What waited for this business date is in force from now on. */
    void begin(LocalDate day) {
        for (int method : state.methods.begin(day)) {
            reassess(method, false, day);
        }
    }

    void reassess(int method, boolean looksBack, LocalDate today) {
        Changing changing = state.methods.policy(method).changing();
        boolean daily = changing.promotion() == Clock.AT_ONCE || changing.demotion() == Clock.AT_ONCE;
        boolean monthly = changing.promotion() == Clock.MONTHLY || changing.demotion() == Clock.MONTHLY;
        for (Customer customer : state.customers()) {
            Standing standing = customer.find(method);
            if (standing == null || standing.scorecard == null) {
                continue;
            }
            standing.looksBack = looksBack;
            if (daily || looksBack) {
                state.agenda.onDay(standing, (int) today.toEpochDay());
            }
            if (monthly || !standing.isPlaced()) {
                state.agenda.atMonthEnd(standing);
            }
            state.change(customer);
        }
    }
}
