package io.tierledger.tier.stage;

import io.tierledger.contracts.method.Changing;
import io.tierledger.contracts.method.Changing.Clock;
import io.tierledger.contracts.scores.MethodPublished;
import io.tierledger.platform.consuming.Effects;
import io.tierledger.tier.partition.Customer;
import io.tierledger.tier.partition.Partition;
import io.tierledger.tier.partition.Standing;
import io.tierledger.tier.placement.Occasion;
import java.time.LocalDate;

/**
 * Another version of a method counts from its next assessment on: at the end of this day where the clock strikes at once, at the end of
 * the month where it strikes monthly, in the next review otherwise; by then the scores of that version are in. A version that looks back
 * is announced twice, before its scores and after them: each customer's last assessment is made again with its scores, whatever the
 * clocks say, and the second announcement is relayed after the last of it.
 */
final class WhenMethodPublishedThenReassess {
    private final Partition partition;
    private final Assessor assessor;

    WhenMethodPublishedThenReassess(Partition partition, Assessor assessor) {
        this.partition = partition;
        this.assessor = assessor;
    }

    void handle(MethodPublished published, byte[] data, String input, Effects effects) {
        LocalDate today = partition.businessDate();
        boolean other = partition.publish(published, data);
        int method = partition.methods().indexOf(published.method().id());
        boolean looksBack = published.effect().equals("RETROACTIVE");
        if (other) {
            reassess(method, looksBack, today);
        } else if (looksBack) {
            lookBack(method, today, input, effects);
        }
    }

    /** The scores of a version that looks back are all in: whoever they did not move is assessed too. */
    private void lookBack(int method, LocalDate today, String input, Effects effects) {
        partition.customers().stream().sorted().forEach(customer -> {
            Standing standing = customer.find(method);
            if (standing != null && standing.looksBack()) {
                standing.isToLookBack(false);
                partition.change(customer);
                try {
                    assessor.assess(standing, Occasion.RETROACTION, today, input, effects);
                } catch (RuntimeException defect) {
                    effects.park(customer.id(), defect);
                }
            }
        });
    }

    /** What waited for this business date is in force from now on. */
    void begin(LocalDate day) {
        for (int method : partition.methods().begin(day)) {
            reassess(method, false, day);
        }
    }

    void reassess(int method, boolean looksBack, LocalDate today) {
        Changing changing = partition.methods().policy(method).changing();
        boolean daily = changing.promotion() == Clock.AT_ONCE || changing.demotion() == Clock.AT_ONCE;
        boolean monthly = changing.promotion() == Clock.MONTHLY || changing.demotion() == Clock.MONTHLY;
        for (Customer customer : partition.customers()) {
            Standing standing = customer.find(method);
            if (standing == null || !standing.isScored()) {
                continue;
            }
            standing.isToLookBack(looksBack);
            if (daily && !looksBack) {
                partition.agenda().onDay(standing, (int) today.toEpochDay());
            }
            if (monthly || !standing.isPlaced()) {
                partition.agenda().atMonthEnd(standing);
            }
            partition.change(customer);
        }
    }
}
