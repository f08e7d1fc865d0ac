package io.tierledger.tier.stage;

import io.tierledger.contracts.customers.CustomerStatus;
import io.tierledger.contracts.method.Changing.Clock;
import io.tierledger.platform.consuming.Effects;
import io.tierledger.tier.events.CustomerIntroduced;
import io.tierledger.tier.partition.Customer;
import io.tierledger.tier.partition.Partition;
import io.tierledger.tier.partition.Standing;
import io.tierledger.tier.partition.saved.ScorecardBytes;
import io.tierledger.tier.placement.Occasion;
import io.tierledger.tier.placement.policy.Policy;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A status takes a customer out of the methods that do not place it, at once, and lets it in again when their clocks strike. */
final class WhenStatusChangedThenApply {
    private final Partition partition;
    private final Assessor assessor;

    WhenStatusChangedThenApply(Partition partition, Assessor assessor) {
        this.partition = partition;
        this.assessor = assessor;
    }

    /** Its first scorecard comes before its status is told, and found nobody to place; a status that was declared lets it in now. */
    void register(
            String customerId,
            String told,
            @Nullable String accountManagerId,
            @Nullable LocalDate asOf,
            String input,
            Effects effects) {
        CustomerStatus status = CustomerStatus.of(told);
        Customer customer = partition.change(customerId);
        customer.becomes(status);
        partition.assign(customer.id(), accountManagerId);
        effects.emit(
                "customer:" + customer.id(), new CustomerIntroduced(customer.id(), status.name(), accountManagerId));
        LocalDate on = asOf == null ? partition.businessDate() : asOf;
        for (int method = 0; method < customer.methods(); method++) {
            Standing standing = customer.find(method);
            if (standing != null && isLetIn(standing, status)) {
                enter(standing, partition.methods().policy(method), true, on, input, effects);
            }
        }
    }

    private boolean isLetIn(Standing standing, CustomerStatus status) {
        return !standing.isPlaced()
                && standing.isScored()
                && partition
                        .methods()
                        .policy(standing.method())
                        .places(status, ScorecardBytes.everOrdered(standing.scorecard()));
    }

    void handle(StatusTold changed, String input, Effects effects) {
        CustomerStatus status = changed.to();
        partition.reach(changed.asOf());
        LocalDate on = changed.asOf() == null ? partition.businessDate() : changed.asOf();
        Customer customer = partition.change(changed.customerId());
        CustomerStatus before = customer.toldStatus();
        customer.becomes(status);
        try {
            for (int method = 0; method < customer.methods(); method++) {
                Standing standing = customer.find(method);
                if (standing != null) {
                    apply(standing, changed, on, input, effects);
                }
            }
        } catch (RuntimeException defect) {
            customer.becomes(before);
            throw defect;
        }
    }

    private void apply(Standing standing, StatusTold changed, LocalDate on, String input, Effects effects) {
        CustomerStatus status = changed.to();
        Policy policy = partition.methods().policy(standing.method());
        if (standing.isPlaced()) {
            assessor.apply(standing, status, on, input, changed.who(), effects);
        } else if (isLetIn(standing, status)) {
            enter(standing, policy, changed.declared(), on, input, effects);
        }
    }

    /** An order that makes a customer active brings its own scorecard, before or after; a person's decision brings none. */
    private void enter(
            Standing standing, Policy policy, boolean byAPerson, LocalDate on, String input, Effects effects) {
        if (policy.changing().promotion() != Clock.AT_ONCE) {
            partition.agenda().atMonthEnd(standing);
        } else if (byAPerson || ScorecardBytes.everOrdered(standing.scorecard())) {
            assessor.assess(standing, Occasion.EVENT, on, input, effects);
        } else {
            partition.agenda().onDay(standing, (int) on.toEpochDay());
        }
    }
}
