package io.tierledger.scoring.oldevents;

import io.tierledger.contracts.Actor;
import io.tierledger.contracts.Sealed;
import io.tierledger.platform.eventstore.StoredEvent;
import io.tierledger.scoring.events.CriterionJudged;
import io.tierledger.scoring.events.JudgementEvents;
import io.tierledger.scoring.events.ScorecardUpdated;
import io.tierledger.scoring.methods.Catalogue;
import io.tierledger.scoring.publishing.NamedJudgements;
import io.tierledger.sealing.old.OldStore;
import io.tierledger.sealing.old.OldStores;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Seals what this service stored in clear. */
public final class OldScoringEvents {
    private OldScoringEvents() {}

    /** All scorecards before any judgement: what they repeat is how the judgement is found. */
    public static void seal(OldStore own, OldStores all) {
        Catalogue methods = new Catalogue(own.log());
        NamedJudgements naming = new NamedJudgements(JudgementEvents.in(own.log()));
        own.replace(Set.of("scorecard-updated"), page -> named(page, naming, methods));
        own.replace(
                Set.of("criterion-judged"), page -> own.sealGiven(page, CriterionJudged.class, OldScoringEvents::with));
    }

    private static Map<Long, Object> named(List<StoredEvent> page, NamedJudgements naming, Catalogue methods) {
        Map<Long, Object> anew = new HashMap<>();
        for (StoredEvent stored : page) {
            ScorecardUpdated card = (ScorecardUpdated) stored.event();
            if (card.scores().stream().anyMatch(scored -> scored.by() != null || scored.why() != null)) {
                anew.put(
                        stored.position(),
                        naming.in(
                                card,
                                stored.position(),
                                methods.version(card.method(), card.version()).method()));
            }
        }
        return anew;
    }

    private static CriterionJudged with(CriterionJudged old, Sealed part) {
        return new CriterionJudged(
                old.customerId(),
                old.method(),
                old.criterion(),
                old.score(),
                null,
                null,
                old.judgedOn(),
                Actor.NAME,
                part);
    }
}
