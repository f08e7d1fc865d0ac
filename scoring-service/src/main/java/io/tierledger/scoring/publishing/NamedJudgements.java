package io.tierledger.scoring.publishing;

import io.tierledger.contracts.method.Method;
import io.tierledger.scoring.events.JudgementEvents;
import io.tierledger.scoring.events.JudgementEvents.Kept;
import io.tierledger.scoring.events.ScorecardUpdated;
import io.tierledger.scoring.events.Scored;
import java.util.ArrayList;
import java.util.List;

/** Scorecards stored before texts were sealed repeat who judged and why; published they name the judgements, as all others do. */
public record NamedJudgements(JudgementEvents events) {

    /** @param method the version that the scorecard names */
    public ScorecardUpdated in(ScorecardUpdated card, long position, Method method) {
        if (card.scores().stream().allMatch(scored -> scored.by() == null)) {
            return card;
        }
        List<Scored> scores = new ArrayList<>(card.scores().size());
        for (int i = 0; i < card.scores().size(); i++) {
            String criterion = method.criteria().get(i).id();
            scores.add(named(card, card.scores().get(i), criterion, position));
        }
        return card.with(scores);
    }

    private Scored named(ScorecardUpdated card, Scored scored, String criterion, long position) {
        if (scored.by() == null || scored.why() == null || scored.on() == null) {
            return scored;
        }
        Kept kept = new Kept(card.customerId(), card.method(), criterion, scored.on(), scored.by(), scored.why());
        return scored.named(events.position(kept, position));
    }
}
