package io.tierledger.engagement.stage;

import io.tierledger.engagement.partition.Customer;
import io.tierledger.engagement.partition.Customers;
import io.tierledger.engagement.partition.MethodsInForce;
import io.tierledger.engagement.partition.Partition;
import io.tierledger.engagement.planning.Absences;
import io.tierledger.engagement.planning.Cause;
import io.tierledger.engagement.planning.Decision;
import io.tierledger.engagement.planning.Plan;
import io.tierledger.engagement.planning.PlanCommand;
import io.tierledger.engagement.planning.PlanCommand.DrawUpPlan;
import io.tierledger.engagement.planning.PlanDecider;
import io.tierledger.engagement.planning.PlanDrawing;
import io.tierledger.engagement.planning.PlanEvent;
import io.tierledger.engagement.planning.Programme;
import io.tierledger.engagement.planning.Refusal;
import io.tierledger.engagement.planning.Treatment;
import io.tierledger.engagement.workingdays.WorkingDays;
import io.tierledger.platform.consuming.Effects;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Asks {@link PlanDecider} what a message means for a customer's plan, says so in events, and keeps the result. */
final class Planner {
    private final PlanDecider decider = new PlanDecider(new PlanDrawing(WorkingDays.DUTCH));
    private final Customers customers;
    private final MethodsInForce methods;
    private final Partition partition;

    Planner(Partition partition) {
        this.partition = partition;
        this.customers = partition.customers();
        this.methods = partition.methods();
    }

    DrawUpPlan draw(String id, Customer customer, String method, String tier, LocalDate asOf, Cause cause) {
        return new DrawUpPlan(
                id,
                customer.accountManager(),
                methods.treatment(method, tier),
                methods.programme(method, tier),
                methods.promisedSince(method, tier),
                asOf,
                cause);
    }

    /** Why that cannot be; null when it can. */
    @Nullable
    Refusal refusal(Customer customer, PlanCommand command) {
        return decider.decide(command, customer.plan()) instanceof Decision.Refused refused ? refused.refusal() : null;
    }

    /**
     * A customer that the leading method places nowhere is given what it promises its status; where it promises that nothing, what was
     * promised to the status before is withdrawn.
     */
    void planForStatus(String id, @Nullable LocalDate on, Effects effects) {
        Customer customer = customers.of(id);
        String method = methods.leading();
        LocalDate asOf = on == null ? partition.today() : on;
        if (method == null
                || asOf == null
                || customer.status() == null
                || customer.tiers().containsKey(method)) {
            return;
        }
        String status = methods.treated(customer);
        if (status != null) {
            apply(id, customer, draw(id, customer, method, status, asOf, Cause.ASSIGNED), effects);
        } else if (customer.plan() instanceof Plan.Running) {
            apply(id, customer, new PlanCommand.WithdrawTreatment(id, asOf, Cause.LEFT), effects);
        }
    }

    void apply(String id, Customer customer, PlanCommand command, Effects effects) {
        decide(id, customer, command, effects);
        if (command instanceof DrawUpPlan || command instanceof PlanCommand.EndPeriod) {
            moveAround(id, effects);
        }
    }

    /** What is open on days on which the account manager is not there goes to others. */
    void moveAround(String id, Effects effects) {
        Customer customer = customers.of(id);
        Absences absences = partition.attendance().of(customer.accountManager());
        LocalDate today = partition.today();
        if (!absences.isEmpty() && today != null && customer.plan() instanceof Plan.Running running) {
            Treatment treatment = running.treatment();
            Programme programme = methods.programme(treatment.method(), treatment.tier());
            decide(id, customer, new PlanCommand.MoveAround(id, programme, absences, today), effects);
        }
    }

    private void decide(String id, Customer customer, PlanCommand command, Effects effects) {
        Plan plan = customer.plan();
        if (decider.decide(command, plan) instanceof Decision.Accepted accepted) {
            for (PlanEvent event : accepted.events()) {
                effects.emit(stream(id), event);
                plan = plan.evolve(event);
            }
        }
        customers.put(id, customer.with(plan));
    }

    /** A broadcast is never parked: who fails on it is parked alone. */
    static void each(Set<String> ids, Effects effects, Consumer<String> what, Consumer<String> failed) {
        for (String id : ids) {
            try {
                what.accept(id);
            } catch (RuntimeException defect) {
                effects.park(id, defect);
                failed.accept(id);
            }
        }
    }

    static String stream(String customerId) {
        return "plan:" + customerId;
    }
}
