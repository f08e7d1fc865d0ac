package io.tierledger.tier.neighbours;

import io.tierledger.contracts.questions.OpenedTexts;
import io.tierledger.contracts.questions.TextsAsked;
import io.tierledger.neighbours.CustomerQuestions;
import io.tierledger.neighbours.Neighbour;
import io.tierledger.neighbours.ScoringQuestions;
import io.tierledger.sealing.Opened;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.core.env.Environment;

/**
 * Texts that events of other services gave: what judges said, and who changed a status and why. Each service alone opens what it sealed;
 * blocking. Nothing of them is kept here.
 */
public final class TextsElsewhere {
    private static final Duration LIMIT = Duration.ofSeconds(2);
    private final List<Service> services;

    TextsElsewhere(Environment environment) {
        Neighbour<ScoringQuestions> scoring = Neighbour.scoring(environment, LIMIT);
        Neighbour<CustomerQuestions> customers = Neighbour.customers(environment, LIMIT);
        services = List.of(
                new Service("scoring/", asked -> scoring.ask(questions -> questions.texts(asked))),
                new Service("customer/", asked -> customers.ask(questions -> questions.texts(asked))));
    }

    /** By the event that gave it, such as {@code scoring/4711}; one that gave nothing is absent. */
    public Map<String, Opened> of(Collection<String> refs) {
        Map<String, Opened> told = HashMap.newHashMap(refs.size());
        services.forEach(service -> service.tell(refs, told));
        return told;
    }

    /** One that is asked for its own. */
    private static final class Service {
        private static final int AT_ONCE = 1_000;
        private final String prefix;
        private final Function<TextsAsked, Optional<OpenedTexts>> question;
        private final Silence silence = new Silence();

        Service(String prefix, Function<TextsAsked, Optional<OpenedTexts>> question) {
            this.prefix = prefix;
            this.question = question;
        }

        void tell(Collection<String> refs, Map<String, Opened> told) {
            List<String> own = refs.stream()
                    .filter(ref -> ref.startsWith(prefix))
                    .distinct()
                    .toList();
            for (int from = 0; from < own.size(); from += AT_ONCE) {
                List<String> asked = own.subList(from, Math.min(own.size(), from + AT_ONCE));
                answer(asked)
                        .ifPresentOrElse(
                                answer -> answer.texts().forEach((ref, text) -> told.put(ref, opened(text))),
                                () -> asked.forEach(ref -> told.put(ref, Opened.Gone.UNAVAILABLE)));
            }
        }

        private Optional<OpenedTexts> answer(List<String> refs) {
            if (silence.lasts()) {
                return Optional.empty();
            }
            Optional<OpenedTexts> answer = question.apply(new TextsAsked(refs));
            silence.asked(answer.isPresent());
            return answer;
        }

        private static Opened opened(OpenedTexts.Text text) {
            if (text.sealed() == null) {
                return new Opened.Text(text.members());
            }
            return text.sealed().equals(Opened.Gone.ERASED.why()) ? Opened.Gone.ERASED : Opened.Gone.UNAVAILABLE;
        }
    }
}
