package io.tierledger.engagement.drawing;

import io.tierledger.contracts.customers.AccountManagerAssigned;
import io.tierledger.engagement.planning.Cause;
import io.tierledger.engagement.planning.Decision;
import io.tierledger.engagement.planning.Plan;
import io.tierledger.engagement.planning.PlanCommand;
import io.tierledger.engagement.planning.PlanCommand.DrawUpPlan;
import io.tierledger.engagement.planning.PlanCommand.EndPeriod;
import io.tierledger.engagement.planning.PlanCommand.WithdrawTreatment;
import io.tierledger.engagement.planning.PlanDecider;
import io.tierledger.engagement.planning.PlanDrawing;
import io.tierledger.engagement.planning.PlanEvent;
import io.tierledger.engagement.planning.PlanEvent.PlanHandedOver;
import io.tierledger.engagement.planning.PlanEvent.ReportDeclined;
import io.tierledger.engagement.workingdays.WorkingDays;
import io.tierledger.platform.consuming.Effects;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Asks {@link PlanDecider} what a message means for a customer's plan, says so in events, and keeps the result. */
final class PlanKeeping {
    private final PlanDecider decider = new PlanDecider(new PlanDrawing(WorkingDays.DUTCH));
    private final CustomerFiles files;
    private final Publications publications;
    private @Nullable LocalDate today;

    PlanKeeping(CustomerFiles files, Publications publications) {
        this.files = files;
        this.publications = publications;
    }

    /** The business date; null before anything happened. */
    @Nullable
    LocalDate today() {
        return today;
    }

    void restore(@Nullable LocalDate saved) {
        today = saved;
    }

    void moved(TierMoved moved, Effects effects) {
        reached(moved.asOf());
        String id = moved.customerId();
        String manager = moved.accountManagerId();
        CustomerFile file = files.of(id).answeredForBy(manager == null ? null : files.word(manager));
        String tier = moved.to();
        file = file.placed(files.word(moved.method()), tier == null ? null : files.word(tier));
        if (!publications.leads(moved.method())) {
            files.put(id, file);
        } else if (tier == null) {
            Cause cause = "GATE".equals(moved.cause()) ? Cause.GATE : Cause.LEFT;
            apply(id, file, new WithdrawTreatment(id, moved.asOf(), cause), effects);
        } else {
            apply(id, file, draw(id, file, moved.method(), tier, moved.asOf(), causeOf(moved)), effects);
        }
    }

    private static Cause causeOf(TierMoved moved) {
        String direction = moved.direction();
        return direction == null ? Cause.ASSIGNED : Cause.valueOf(direction);
    }

    void handedOver(AccountManagerAssigned assigned, Effects effects) {
        String id = assigned.customerId();
        String to = assigned.to() == null ? null : files.word(assigned.to());
        CustomerFile file = files.of(id);
        if (Objects.equals(file.accountManager(), to)) {
            return;
        }
        LocalDate asOf = assigned.asOf() == null ? today : assigned.asOf();
        if (file.plan().number() > 0 && asOf != null) {
            effects.emit(stream(id), new PlanHandedOver(id, file.accountManager(), to, asOf));
        }
        files.put(id, file.answeredForBy(to));
    }

    void statusChanged(StatusChanged status, Effects effects) {
        LocalDate asOf = status.asOf() == null ? today : status.asOf();
        if (status.endsAll() && asOf != null) {
            String id = status.customerId();
            apply(id, files.of(id).nowherePlaced(), new WithdrawTreatment(id, asOf, Cause.GATE), effects);
        }
    }

    void report(PlanCommand.Report asked, Effects effects) {
        String id = asked.activity().customerId();
        CustomerFile file = files.of(id);
        if (decider.decide(asked, file.plan()) instanceof Decision.Refused refused) {
            String because = refused.refusal().code();
            effects.emit(stream(id), new ReportDeclined(asked.activity().toString(), id, because));
        } else {
            apply(id, file, asked, effects);
        }
    }

    void dayEnded(LocalDate day) {
        reached(day.plusDays(1));
    }

    void endPeriods(LocalDate day, Effects effects) {
        Consumer<String> endPeriod = id -> {
            CustomerFile file = files.of(id);
            String method = publications.leading();
            String tier = method == null ? null : file.tiers().get(method);
            if (method != null && tier != null) {
                EndPeriod end = new EndPeriod(
                        id,
                        file.accountManager(),
                        publications.treatment(method, tier),
                        publications.programme(method, tier),
                        day);
                apply(id, file, end, effects);
            }
        };
        each(files.endingBy((int) day.toEpochDay()), effects, endPeriod, failed -> files.lookAgain(day, failed));
    }

    /** Another method leads: everybody it places gets a plan of its programme, and nobody keeps one of the method before. */
    void redrawAll(Effects effects) {
        each(files.all(), effects, id -> redrawUnderLeading(id, Cause.LEADING_METHOD, effects), failed -> {});
    }

    void redraw(Collection<String> tiers, Cause cause, Effects effects) {
        String method = publications.leading();
        if (tiers.isEmpty() || method == null) {
            return;
        }
        each(
                files.all(),
                effects,
                id -> {
                    String tier = files.of(id).tiers().get(method);
                    if (tier != null && tiers.contains(tier)) {
                        redrawUnderLeading(id, cause, effects);
                    }
                },
                failed -> {});
    }

    private void redrawUnderLeading(String id, Cause cause, Effects effects) {
        CustomerFile file = files.of(id);
        String method = publications.leading();
        LocalDate asOf = today;
        if (method == null || asOf == null) {
            return;
        }
        String tier = file.tiers().get(method);
        PlanCommand command =
                tier == null ? new WithdrawTreatment(id, asOf, cause) : draw(id, file, method, tier, asOf, cause);
        apply(id, file, command, effects);
    }

    private DrawUpPlan draw(String id, CustomerFile file, String method, String tier, LocalDate asOf, Cause cause) {
        return new DrawUpPlan(
                id,
                file.accountManager(),
                publications.treatment(method, tier),
                publications.programme(method, tier),
                asOf,
                cause);
    }

    private void apply(String id, CustomerFile file, PlanCommand command, Effects effects) {
        Plan plan = file.plan();
        if (decider.decide(command, plan) instanceof Decision.Accepted accepted) {
            for (PlanEvent event : accepted.events()) {
                effects.emit(stream(id), event);
                plan = plan.evolve(event);
            }
        }
        files.put(id, file.with(plan));
    }

    /** A broadcast is never parked: who fails on it is parked alone. */
    private static void each(Set<String> ids, Effects effects, Consumer<String> what, Consumer<String> failed) {
        for (String id : ids) {
            try {
                what.accept(id);
            } catch (RuntimeException defect) {
                effects.park(id, defect);
                failed.accept(id);
            }
        }
    }

    private void reached(LocalDate day) {
        if (today == null || day.isAfter(today)) {
            today = day;
        }
    }

    private static String stream(String customerId) {
        return "plan:" + customerId;
    }
}
