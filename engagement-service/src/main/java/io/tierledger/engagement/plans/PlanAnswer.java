package io.tierledger.engagement.plans;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tierledger.engagement.planning.PlanId;
import io.tierledger.engagement.programme.ProgrammePublished;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A customer's plan as it is told: the one in force, or, when nothing is promised any more, the one that ended last.
 *
 * @param from first day of the plan year, which goes on when the tier changes
 * @param drawnOn the day from which this plan counts
 * @param running false when the plan has ended and none took its place
 * @param extras what the programme of the tier gives besides contacts
 * @param plan kind of plan that goes with the tier, for example {@code account-plan}
 * @param kept what was promised and given in the plan year: {@code activities}, counted
 * @param keptByTier the same for each tier that they were promised to
 * @param activities those of the plan year, whichever of its plans they were drawn in; of the others without what was never owed
 * @param earlier other plans, latest first; one that was undone on its day may have a higher number than the one in force
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
        LocalDate drawnOn,
        String cause,
        boolean running,
        @Nullable LocalDate closedOn,
        @Nullable String closedBy,
        List<String> extras,
        @Nullable String plan,
        KeptPromises kept,
        List<KeptOfTier> keptByTier,
        List<ActivityAnswer> activities,
        List<Earlier> earlier) {

    record KeptOfTier(String method, String tier, KeptPromises kept) {}

    /** @param kept what was promised and given while it counted, the days between {@code drawnOn} and the next plan's */
    record Earlier(
            String planId,
            String method,
            String tier,
            LocalDate from,
            LocalDate to,
            LocalDate drawnOn,
            @Nullable LocalDate closedOn,
            @Nullable String closedBy,
            KeptPromises kept) {}

    static PlanAnswer of(PlanFile file, PlanRecord plan, Optional<ProgrammePublished.Tier> programme, LocalDate today) {
        List<OfYear> ofItsYear = ofItsYear(file, plan);
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
                plan.drawnOn(),
                plan.cause(),
                plan.isRunning(),
                plan.closedOn(),
                plan.closedBy(),
                programme.map(ProgrammePublished.Tier::extras).orElse(List.of()),
                programme.map(ProgrammePublished.Tier::plan).orElse(null),
                KeptPromises.of(ofItsYear.stream().map(OfYear::activity).toList(), today),
                byTier(file, ofItsYear, today),
                ofItsYear.stream()
                        .map(one -> ActivityAnswer.of(file, one.drawnIn(), one.activity(), today))
                        .toList(),
                earlier(file, plan, file.kept(today)));
    }

    private static List<KeptOfTier> byTier(PlanFile file, List<OfYear> ofItsYear, LocalDate today) {
        Map<List<String>, KeptPromises> byTier = new LinkedHashMap<>();
        for (OfYear one : ofItsYear) {
            PlanRecord promised = file.promisedBy(one.drawnIn(), one.activity());
            byTier.merge(
                    List.of(promised.method(), promised.tier()),
                    KeptPromises.of(one.activity(), today),
                    KeptPromises::plus);
        }
        return byTier.entrySet().stream()
                .map(entry ->
                        new KeptOfTier(entry.getKey().getFirst(), entry.getKey().getLast(), entry.getValue()))
                .toList();
    }

    private static List<Earlier> earlier(PlanFile file, PlanRecord present, Map<Integer, KeptPromises> kept) {
        List<Earlier> earlier = new ArrayList<>();
        for (PlanRecord plan : file.plans().reversed()) {
            if (plan.number() != present.number()) {
                earlier.add(new Earlier(
                        id(file, plan),
                        plan.method(),
                        plan.tier(),
                        plan.from(),
                        plan.to(),
                        plan.drawnOn(),
                        plan.closedOn(),
                        plan.closedBy(),
                        kept.getOrDefault(plan.number(), KeptPromises.NONE)));
            }
        }
        return earlier;
    }

    private record OfYear(PlanRecord drawnIn, ActivityRecord activity) {}

    /** Its own, and those of other plans in the same year that were owed; by day. */
    private static List<OfYear> ofItsYear(PlanFile file, PlanRecord present) {
        List<OfYear> activities = new ArrayList<>();
        for (PlanRecord plan : file.plans()) {
            boolean own = plan.number() == present.number();
            if (own || plan.from().equals(present.from())) {
                plan.activities().stream()
                        .filter(one -> own || one.promised())
                        .forEach(one -> activities.add(new OfYear(plan, one)));
            }
        }
        activities.sort(Comparator.comparing(one -> one.activity().due()));
        return activities;
    }

    private static String id(PlanFile file, PlanRecord plan) {
        return new PlanId(file.customerId(), plan.number()).toString();
    }

    PlanAnswer named(@Nullable String name) {
        return with(name, activities);
    }

    PlanAnswer with(List<ActivityAnswer> told) {
        return with(customerName, told);
    }

    private PlanAnswer with(@Nullable String name, List<ActivityAnswer> told) {
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
                drawnOn,
                cause,
                running,
                closedOn,
                closedBy,
                extras,
                plan,
                kept,
                keptByTier,
                told,
                earlier);
    }
}
