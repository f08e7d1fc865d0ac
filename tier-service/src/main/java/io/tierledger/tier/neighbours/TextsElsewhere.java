package io.tierledger.tier.neighbours;

import io.tierledger.contracts.questions.OpenedTexts;
import io.tierledger.contracts.questions.TextsAsked;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Texts that events of another service gave, which alone opens what it sealed; blocking. Nothing of them is kept here. */
final class TextsElsewhere {
    private static final int AT_ONCE = 1_000;
    private static final OpenedTexts.Text UNAVAILABLE = new OpenedTexts.Text(Map.of(), "unavailable");

    private final Function<TextsAsked, Optional<OpenedTexts>> service;
    private final Silence silence = new Silence();

    TextsElsewhere(Function<TextsAsked, Optional<OpenedTexts>> service) {
        this.service = service;
    }

    /** By the event that gave it; one that gave nothing is absent. */
    Map<String, OpenedTexts.Text> of(Collection<String> refs) {
        List<String> asked = refs.stream().distinct().toList();
        Map<String, OpenedTexts.Text> told = HashMap.newHashMap(asked.size());
        for (int from = 0; from < asked.size(); from += AT_ONCE) {
            told.putAll(ask(asked.subList(from, Math.min(asked.size(), from + AT_ONCE))));
        }
        return told;
    }

    private Map<String, OpenedTexts.Text> ask(List<String> refs) {
        Optional<OpenedTexts> answer = silence.lasts() ? Optional.empty() : answer(refs);
        if (answer.isPresent()) {
            return answer.get().texts();
        }
        Map<String, OpenedTexts.Text> none = HashMap.newHashMap(refs.size());
        refs.forEach(ref -> none.put(ref, UNAVAILABLE));
        return none;
    }

    private Optional<OpenedTexts> answer(List<String> refs) {
        Optional<OpenedTexts> answer = service.apply(new TextsAsked(refs));
        silence.asked(answer.isPresent());
        return answer;
    }
}
