package io.tierledger.tier.neighbours;

import io.tierledger.contracts.questions.OpenedTexts;
import io.tierledger.contracts.questions.TextsAsked;
import io.tierledger.neighbours.Neighbour;
import io.tierledger.neighbours.ScoringQuestions;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/** Who judged and why, from scoring-service, which alone opens what it sealed; blocking. Nothing of it is kept here. */
public final class JudgementTexts {
    private static final int AT_ONCE = 1_000;
    private final Neighbour<ScoringQuestions> scoring;
    private final Silence silence = new Silence();

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
        static final Said UNAVAILABLE = new Said(null, null, "unavailable");

        private static Said of(OpenedTexts.Text text) {
            return new Said(text.members().get("by"), text.members().get("rationale"), text.sealed());
        }
    }

    public JudgementTexts(Environment environment) {
        this.scoring = Neighbour.scoring(environment, Duration.ofSeconds(2));
    }

    /** By the event that gave it ({@code scoring/4711}); one that gave nothing is absent. */
    public Map<String, Said> of(Collection<String> judgements) {
        List<String> asked = judgements.stream().distinct().toList();
        Map<String, Said> said = HashMap.newHashMap(asked.size());
        for (int from = 0; from < asked.size(); from += AT_ONCE) {
            said.putAll(ask(asked.subList(from, Math.min(asked.size(), from + AT_ONCE))));
        }
        return said;
    }

    private Map<String, Said> ask(List<String> judgements) {
        Map<String, Said> said = HashMap.newHashMap(judgements.size());
        Optional<OpenedTexts> answer = silence.lasts() ? Optional.empty() : answer(judgements);
        if (answer.isPresent()) {
            answer.get().texts().forEach((judgement, text) -> said.put(judgement, Said.of(text)));
        } else {
            judgements.forEach(judgement -> said.put(judgement, Said.UNAVAILABLE));
        }
        return said;
    }

    private Optional<OpenedTexts> answer(List<String> judgements) {
        Optional<OpenedTexts> answer = scoring.ask(questions -> questions.texts(new TextsAsked(judgements)));
        silence.asked(answer.isPresent());
        return answer;
    }
}
