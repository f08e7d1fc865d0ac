package io.tierledger.engagement.partition;

import io.tierledger.engagement.planning.ActivityId;
import io.tierledger.engagement.planning.Decision;
import io.tierledger.engagement.planning.Plan;
import io.tierledger.engagement.planning.PlanCommand.MoveActivity;
import io.tierledger.engagement.planning.PlanDecider;
import io.tierledger.engagement.planning.PlanDrawing;
import io.tierledger.engagement.planning.Programme;
import io.tierledger.engagement.planning.Refusal;
import io.tierledger.engagement.planning.Told;
import io.tierledger.engagement.planning.Treatment;
import io.tierledger.engagement.workingdays.WorkingDays;
import io.tierledger.platform.Partitions;
import io.tierledger.platform.consuming.OpenPartitions;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What moving an activity by hand means for the plan of a customer, as its partition remembers it. */
public final class MovesByHand {
    private static final Told NOBODY = new Told("", 0);

    private final OpenPartitions<Asked> open;
    private final PlanDecider decider = new PlanDecider(new PlanDrawing(WorkingDays.DUTCH));

    MovesByHand(OpenPartitions<Asked> open) {
        this.open = open;
    }

    /**
     * Why an activity cannot be moved to a day now; empty where it can.
     *
     * @throws io.tierledger.platform.web.Refused 503 while partitions change hands or have not caught up
     */
    public Optional<Refusal> refusal(ActivityId activity, LocalDate to) {
        String customer = activity.customerId();
        return open.whole()
                .find(Partitions.of(customer))
                .flatMap(asked -> asked.ask(partition -> {
                    MoveActivity command = command(partition, activity, to, null, NOBODY);
                    Plan plan = partition.customers().of(customer).plan();
                    return command != null && decider.decide(command, plan) instanceof Decision.Refused refused
                            ? Optional.of(refused.refusal())
                            : Optional.empty();
                }));
    }

    /** Null before there is a business date. */
    public static @Nullable MoveActivity command(
            Partition partition, ActivityId activity, LocalDate to, @Nullable Integer minute, Told told) {
        Customer customer = partition.customers().of(activity.customerId());
        LocalDate today = partition.today();
        return today == null
                ? null
                : new MoveActivity(
                        activity,
                        to,
                        minute,
                        told,
                        programme(partition, customer),
                        partition.attendance().of(customer.accountManager()),
                        today);
    }

    private static Programme programme(Partition partition, Customer customer) {
        if (!(customer.plan() instanceof Plan.Running running)) {
            return Programme.NOTHING;
        }
        Treatment treatment = running.treatment();
        return partition.methods().programme(treatment.method(), treatment.tier());
    }
}
