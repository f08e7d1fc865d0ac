package io.tierledger.tier.neighbours;

import io.tierledger.contracts.questions.OpenedTexts;
import io.tierledger.neighbours.Neighbour;
import io.tierledger.neighbours.ScoringQuestions;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/** Who judged and why, from scoring-service, which alone opens what it sealed; blocking. Nothing of it is kept here. */
public final class JudgementTexts {
    private final TextsElsewhere scoring;

    /**
     * What a judge said.
     *
     * @param by a typed name
     * @param sealed why neither is told: {@code erased}, or for now {@code unavailable}
     */
    public record Said(
            @Nullable String by,
            @Nullable String rationale,
            @Nullable String sealed) {
        private static Said of(OpenedTexts.Text text) {
            return new Said(text.members().get("by"), text.members().get("rationale"), text.sealed());
        }
    }

    public JudgementTexts(Environment environment) {
        Neighbour<ScoringQuestions> scoring = Neighbour.scoring(environment, Duration.ofSeconds(2));
        this.scoring = new TextsElsewhere(asked -> scoring.ask(questions -> questions.texts(asked)));
    }

    /** By the event that gave it ({@code scoring/4711}); one that gave nothing is absent. */
    public Map<String, Said> of(Collection<String> judgements) {
        Map<String, Said> said = new HashMap<>();
        scoring.of(judgements).forEach((judgement, text) -> said.put(judgement, Said.of(text)));
        return said;
    }
}
