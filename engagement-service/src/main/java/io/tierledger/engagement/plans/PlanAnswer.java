package io.tierledger.engagement.plans;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tierledger.engagement.planning.PlanId;
import io.tierledger.engagement.programme.ProgrammePublished;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A customer's plan as it is told: the one in force, or, when nothing is promised any more, the one that ended last.
 *
 * @param running false when the plan has ended and none took its place
 * @param extras what the programme of the tier gives besides contacts
 * @param plan kind of plan that goes with the tier, for example {@code account-plan}
 * @param earlier plans before this one, latest first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PlanAnswer(
        String customerId,
        @Nullable String customerName,
        @Nullable String accountManagerId,
        String planId,
        String method,
        int methodVersion,
        String tier,
        LocalDate from,
        LocalDate to,
        String cause,
        boolean running,
        @Nullable LocalDate closedOn,
        @Nullable String closedBy,
        List<String> extras,
        @Nullable String plan,
        Kept kept,
        List<ActivityAnswer> activities,
        List<Earlier> earlier) {

    record Earlier(
            String planId,
            String method,
            String tier,
            LocalDate from,
            LocalDate to,
            @Nullable LocalDate closedOn,
            @Nullable String closedBy,
            Kept kept) {}

    static PlanAnswer of(PlanFile file, PlanRecord plan, Optional<ProgrammePublished.Tier> programme, LocalDate today) {
        return new PlanAnswer(
                file.customerId(),
                null,
                file.accountManager(),
                id(file, plan),
                plan.method(),
                plan.methodVersion(),
                plan.tier(),
                plan.from(),
                plan.to(),
                plan.cause(),
                plan.isRunning(),
                plan.closedOn(),
                plan.closedBy(),
                programme.map(ProgrammePublished.Tier::extras).orElse(List.of()),
                programme.map(ProgrammePublished.Tier::plan).orElse(null),
                kept(plan, today),
                plan.activities().stream()
                        .map(activity -> ActivityAnswer.of(file, plan, activity, today))
                        .toList(),
                earlier(file, plan, today));
    }

    private static List<Earlier> earlier(PlanFile file, PlanRecord present, LocalDate today) {
        List<Earlier> earlier = new ArrayList<>();
        for (PlanRecord plan : file.plans().reversed()) {
            if (plan.number() < present.number()) {
                earlier.add(new Earlier(
                        id(file, plan),
                        plan.method(),
                        plan.tier(),
                        plan.from(),
                        plan.to(),
                        plan.closedOn(),
                        plan.closedBy(),
                        kept(plan, today)));
            }
        }
        return earlier;
    }

    private static Kept kept(PlanRecord plan, LocalDate today) {
        return Kept.of(plan.activities(), today)
                .withWithdrawn(plan.size() - plan.activities().size());
    }

    private static String id(PlanFile file, PlanRecord plan) {
        return new PlanId(file.customerId(), plan.number()).toString();
    }

    PlanAnswer named(@Nullable String name) {
        return new PlanAnswer(
                customerId,
                name,
                accountManagerId,
                planId,
                method,
                methodVersion,
                tier,
                from,
                to,
                cause,
                running,
                closedOn,
                closedBy,
                extras,
                plan,
                kept,
                activities,
                earlier);
    }
}
