package io.tierledger.engagement.servicedesk;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.engagement.answering.Place.AfterPromises;
import io.tierledger.engagement.answering.Place.CameEarlier;
import io.tierledger.engagement.answering.Place.DueEarlier;
import io.tierledger.engagement.answering.Place.LateAfter;
import io.tierledger.engagement.answering.Place.LevelFirst;
import io.tierledger.engagement.answering.Place.NobodyNext;
import io.tierledger.engagement.answering.Place.SameMoment;
import io.tierledger.engagement.answering.ResponseLevel;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The words of docs/answering.md, in both languages. */
class BecauseInWordsTest {
    private final BecauseInWords words = new BecauseInWords();

    @Test
    void every_reason_has_its_words() {
        assertThat(said(Locale.ENGLISH))
                .containsExactly(
                        "due earlier",
                        "came earlier",
                        "came at the same moment",
                        "A before B",
                        "late after 5, which has room",
                        "after A and B; 10 of 10 working days",
                        "the last one");
        assertThat(said(Locale.of("nl")))
                .containsExactly(
                        "eerder nodig",
                        "eerder binnen",
                        "op hetzelfde moment binnen",
                        "A vóór B",
                        "te laat na 5, dat nog ruimte heeft",
                        "na A en B; 10 van 10 werkdagen",
                        "het laatste");
    }

    private List<String> said(Locale language) {
        return List.of(
                        new DueEarlier(),
                        new CameEarlier(),
                        new SameMoment(),
                        new LevelFirst(ResponseLevel.A, ResponseLevel.B),
                        new LateAfter(5),
                        new AfterPromises(10, 10),
                        new NobodyNext())
                .stream()
                .map(because -> words.say(because, language))
                .toList();
    }
}
