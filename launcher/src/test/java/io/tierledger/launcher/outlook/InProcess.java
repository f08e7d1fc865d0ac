package io.tierledger.launcher.outlook;

import io.tierledger.contracts.questions.RehearsalAsked;
import io.tierledger.contracts.questions.Rehearsed;
import io.tierledger.contracts.questions.Rehearsed.Course;
import io.tierledger.contracts.questions.Rehearsed.Seen;
import io.tierledger.scoring.publishing.PublishedScorecard;
import io.tierledger.scoring.rehearsing.Rehearsals;
import io.tierledger.tier.neighbours.ScoreRehearsal;
import java.util.Optional;

/** Scoring's rehearsals as tier-service asks for them, without HTTP between them. */
final class InProcess implements ScoreRehearsal {
    private final TwoStages stages;

    InProcess(TwoStages stages) {
        this.stages = stages;
    }

    @Override
    public Optional<Rehearsed> foresee(RehearsalAsked question) {
        return stages.scoringRehearsals()
                .rehearse(question.customerId(), question.method(), question.until(), question.days(), question.cases())
                .map(told -> new Rehearsed(
                        told.businessDate(),
                        told.methodVersion(),
                        told.courses().stream().map(this::course).toList()));
    }

    private Course course(Rehearsals.Course course) {
        return new Course(
                course.published().stream()
                        .map(card -> PublishedScorecard.of(card, stages.method(card.method())))
                        .toList(),
                course.seen().stream().map(this::seen).toList());
    }

    private Seen seen(Rehearsals.Seen seen) {
        return new Seen(
                seen.on(),
                PublishedScorecard.of(seen.card(), stages.method(seen.card().method())),
                seen.walletMinor(),
                seen.paymentDays(),
                seen.held(),
                seen.needs());
    }
}
