package io.tierledger.scoring.publishing;

import io.tierledger.contracts.PublishedEvent;
import io.tierledger.contracts.Topics;
import io.tierledger.contracts.method.Method;
import io.tierledger.contracts.scores.Contribution;
import io.tierledger.contracts.scores.CriterionScored;
import io.tierledger.platform.eventstore.StoredEvent;
import io.tierledger.platform.publishing.Publication;
import io.tierledger.platform.publishing.Translation;
import io.tierledger.scoring.events.CriterionJudged;
import io.tierledger.scoring.events.JudgementEvents;
import io.tierledger.scoring.events.MethodInForce;
import io.tierledger.scoring.events.MethodPublished;
import io.tierledger.scoring.events.Publications;
import io.tierledger.scoring.events.ScorecardUpdated;
import java.util.ArrayList;
import java.util.List;

/** What becomes of this service's events on {@code tierledger.scores}. */
final class ScoreTranslation implements Translation {
    private final Publications publications;
    private final NamedJudgements naming;

    ScoreTranslation(Publications publications, JudgementEvents judgements) {
        this.naming = new NamedJudgements(judgements);
        this.publications = publications;
    }

    @Override
    public String topic() {
        return Topics.SCORES;
    }

    @Override
    public String source() {
        return "/scoring-service";
    }

    @Override
    public List<Publication> translate(StoredEvent event) {
        return switch (event.event()) {
            case ScorecardUpdated card -> scorecard(card, event.position());
            case CriterionJudged judged -> List.of(toCustomer(judged.customerId(), judged(judged, event.position())));
            case MethodInForce method -> List.of(inForce(method));
            default -> List.of();
        };
    }

    /** First each criterion that has another score; a score filled in for want of an answer is none. */
    private List<Publication> scorecard(ScorecardUpdated card, long position) {
        Method method = publications.version(card.method(), card.version()).method();
        io.tierledger.contracts.scores.ScorecardUpdated published =
                PublishedScorecard.of(naming.in(card, position, method), method);
        List<Publication> all = new ArrayList<>(2);
        for (Contribution contribution : published.contributions()) {
            if (isNews(contribution)) {
                CriterionScored scored = new CriterionScored(
                        card.customerId(),
                        card.method(),
                        card.asOf(),
                        contribution.criterion(),
                        contribution.score(),
                        contribution.previousScore());
                all.add(toCustomer(card.customerId(), scored));
            }
        }
        all.add(toCustomer(card.customerId(), published));
        return all;
    }

    private static boolean isNews(Contribution contribution) {
        Integer before = contribution.previousScore();
        return before == null ? !contribution.provisional() : before != contribution.score();
    }

    private static io.tierledger.contracts.scores.CriterionJudged judged(CriterionJudged event, long position) {
        return new io.tierledger.contracts.scores.CriterionJudged(
                event.customerId(),
                event.method(),
                event.criterion(),
                event.score(),
                event.who(),
                "scoring/" + position,
                event.sealed(),
                event.judgedOn());
    }

    private Publication inForce(MethodInForce event) {
        MethodPublished publication = publications.version(event.method(), event.version());
        io.tierledger.contracts.scores.MethodPublished published = new io.tierledger.contracts.scores.MethodPublished(
                publication.method(),
                event.leading(),
                event.effect(),
                event.effectiveFrom(),
                event.author(),
                event.publishedBy());
        return new Publication(
                Topics.SCORES,
                "",
                event.partition(),
                PublishedEvent.typeOf(io.tierledger.contracts.scores.MethodPublished.class),
                published);
    }

    private static Publication toCustomer(String customerId, PublishedEvent event) {
        return Publication.byKey(Topics.SCORES, customerId, PublishedEvent.typeOf(event.getClass()), event);
    }
}
