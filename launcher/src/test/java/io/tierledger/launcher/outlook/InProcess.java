package io.tierledger.launcher.outlook;

import io.tierledger.scoring.publishing.PublishedScorecard;
import io.tierledger.scoring.rehearsing.Rehearsals;
import io.tierledger.tier.neighbours.Foresight;
import java.util.List;
import java.util.Optional;

/** Scoring's rehearsals as tier-service asks for them, without HTTP between them. */
final class InProcess implements Foresight {
    private final TwoStages stages;

    InProcess(TwoStages stages) {
        this.stages = stages;
    }

    @Override
    public Optional<Told> foresee(Asked question) {
        List<List<Rehearsals.Assumed>> cases = question.cases().stream()
                .map(one -> one.stream().map(InProcess::assumed).toList())
                .toList();
        return stages.scoringRehearsals()
                .rehearse(question.customerId(), question.method(), question.until(), question.days(), cases)
                .map(told -> new Told(
                        told.businessDate(),
                        told.methodVersion(),
                        told.courses().stream().map(this::course).toList()));
    }

    private static Rehearsals.Assumed assumed(Assumed a) {
        return new Rehearsals.Assumed(
                a.on(),
                a.orders().stream()
                        .map(o -> new Rehearsals.Assumed.Order(o.amountMinor(), o.costMinor(), o.kind(), o.count()))
                        .toList(),
                a.judgements().stream()
                        .map(j -> new Rehearsals.Assumed.Judged(j.method(), j.criterion(), j.score()))
                        .toList(),
                a.walletMinor(),
                a.paymentDays());
    }

    private Course course(Rehearsals.Course course) {
        return new Course(
                course.published().stream()
                        .map(card -> PublishedScorecard.of(card, stages.method(card.method())))
                        .toList(),
                course.seen().stream().map(this::seen).toList());
    }

    private Seen seen(Rehearsals.Seen seen) {
        java.util.Map<String, List<Need>> needs = new java.util.HashMap<>();
        seen.needs()
                .forEach((criterion, list) -> needs.put(
                        criterion,
                        list.stream()
                                .map(n -> new Need(n.score(), n.straight(), n.strict(), n.lenient()))
                                .toList()));
        return new Seen(
                seen.on(),
                PublishedScorecard.of(seen.card(), stages.method(seen.card().method())),
                seen.walletMinor(),
                seen.beforeMinor(),
                needs);
    }
}
