package io.tierledger.tier.neighbours;

import io.tierledger.platform.eventstore.EventStoreConfiguration;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import tools.jackson.core.JacksonException;

/** Who judged and why, from scoring-service, which alone opens what it sealed; blocking. Nothing of it is kept here. */
public final class JudgementTexts {
    private static final int AT_ONCE = 1_000;
    private final Neighbour scoring;
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

        private static Said of(Text text) {
            return new Said(text.members().get("by"), text.members().get("rationale"), text.sealed());
        }
    }

    private record Answer(Map<String, Text> texts) {}

    private record Text(
            Map<String, String> members, @Nullable String sealed) {}

    public JudgementTexts(Environment environment) {
        this.scoring = new Neighbour(environment, "scoring", "http://127.0.0.1:8082", Duration.ofSeconds(2));
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
        Optional<Answer> answer = silence.lasts() ? Optional.empty() : answer(judgements);
        if (answer.isPresent()) {
            answer.get().texts().forEach((judgement, text) -> said.put(judgement, Said.of(text)));
        } else {
            judgements.forEach(judgement -> said.put(judgement, Said.UNAVAILABLE));
        }
        return said;
    }

    private Optional<Answer> answer(List<String> judgements) {
        byte[] question = EventStoreConfiguration.STORED_JSON.writeValueAsBytes(Map.of("refs", judgements));
        Optional<Answer> answer = scoring.post("/internal/texts", question).flatMap(JudgementTexts::read);
        silence.asked(answer.isPresent());
        return answer;
    }

    private static Optional<Answer> read(byte[] json) {
        try {
            return Optional.of(EventStoreConfiguration.STORED_JSON.readValue(json, Answer.class));
        } catch (JacksonException misshapen) {
            return Optional.empty();
        }
    }
}
