package io.tierledger.engagement.stage;

import io.tierledger.contracts.scores.MethodPublished;
import io.tierledger.engagement.partition.Customer;
import io.tierledger.engagement.partition.MethodsInForce;
import io.tierledger.engagement.partition.Partition;
import io.tierledger.engagement.planning.Cause;
import io.tierledger.engagement.planning.PlanCommand;
import io.tierledger.engagement.planning.PlanCommand.WithdrawTreatment;
import io.tierledger.engagement.programme.ProgrammePublished;
import io.tierledger.platform.consuming.Effects;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;

/** Another programme, or another method that leads, redraws the plans of those it promises something else, from its day on. */
final class WhenProgrammePublishedThenRedraw {
    private final Partition partition;
    private final MethodsInForce methods;
    private final Planner planner;

    WhenProgrammePublishedThenRedraw(Partition partition, Planner planner) {
        this.partition = partition;
        this.methods = partition.methods();
        this.planner = planner;
    }

    void published(MethodPublished published, Effects effects) {
        ProgrammePublished programme = ProgrammePublished.of(published);
        LocalDate from = published.effectiveFrom();
        LocalDate today = partition.today();
        if (from != null && today != null && from.isAfter(today)) {
            methods.announce(from, programme);
        } else {
            takeEffect(programme, effects);
        }
    }

    void dayBegins(LocalDate day, Effects effects) {
        methods.takeUntil(day).forEach(due -> takeEffect(due, effects));
    }

    private void takeEffect(ProgrammePublished programme, Effects effects) {
        if (partition.speaksForAll()) {
            effects.emit(programme.stream(), programme);
        }
        String before = methods.leading();
        Set<String> different = methods.put(programme);
        if (programme.leading() && !programme.method().equals(before)) {
            redrawAll(effects);
        } else if (methods.leads(programme.method())) {
            redraw(different, effects);
        }
    }

    /** Another method leads: everybody it places gets a plan of its programme, and nobody keeps one of the method before. */
    private void redrawAll(Effects effects) {
        Planner.each(
                partition.customers().all(), effects, id -> redraw(id, Cause.LEADING_METHOD, effects), failed -> {});
    }

    private void redraw(Collection<String> tiers, Effects effects) {
        String method = methods.leading();
        if (tiers.isEmpty() || method == null) {
            return;
        }
        Planner.each(
                partition.customers().all(),
                effects,
                id -> {
                    String tier = methods.treated(partition.customers().of(id));
                    if (tier != null && tiers.contains(tier)) {
                        redraw(id, Cause.PROGRAMME_CHANGED, effects);
                    }
                },
                failed -> {});
    }

    private void redraw(String id, Cause cause, Effects effects) {
        Customer customer = partition.customers().of(id);
        String method = methods.leading();
        LocalDate asOf = partition.today();
        if (method == null || asOf == null) {
            return;
        }
        String tier = methods.treated(customer);
        PlanCommand command = tier == null
                ? new WithdrawTreatment(id, asOf, cause)
                : planner.draw(id, customer, method, tier, asOf, cause);
        planner.apply(id, customer, command, effects);
    }
}
