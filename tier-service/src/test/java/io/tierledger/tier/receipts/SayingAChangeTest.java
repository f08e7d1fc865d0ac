package io.tierledger.tier.receipts;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.contracts.Actor;
import io.tierledger.contracts.method.Method;
import io.tierledger.contracts.scores.Ranked;
import io.tierledger.platform.eventstore.StoredEvent;
import io.tierledger.tier.placement.Cause;
import io.tierledger.tier.placement.Change;
import io.tierledger.tier.placement.Occasion;
import io.tierledger.tier.placement.PlacementEvent.TierAssigned;
import io.tierledger.tier.placement.Presets;
import io.tierledger.tier.placement.Receipt;
import io.tierledger.tier.placement.Scorecards;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A figure is of the day of which it is said, or names its own. */
class SayingAChangeTest {
    private static final LocalDate MONTH_END = LocalDate.of(2024, 5, 31);
    private static final LocalDate MEASURED = LocalDate.of(2024, 5, 7);

    @Test
    void a_measure_of_another_day_than_the_change_says_its_day() {
        assertThat(said("service-levels", MEASURED, null, Language.EN))
                .startsWith("On 31 May 2024 placed as ")
                .contains("revenue of the past 12 months EUR 5,386.78 (measured on 7 May 2024) is below 25,000");
        assertThat(said("service-levels", MEASURED, null, Language.NL))
                .startsWith("Op 31 mei 2024 ingedeeld als ")
                .contains("omzet van de afgelopen 12 maanden EUR 5.386,78 (gemeten op 7 mei 2024) is onder 25.000");
    }

    @Test
    void a_measure_of_the_day_itself_needs_none() {
        assertThat(said("service-levels", MONTH_END, null, Language.EN))
                .contains("EUR 5,386.78 is below 25,000")
                .doesNotContain("measured on");
    }

    @Test
    void a_rank_of_another_day_says_its_day() {
        Ranked ranked = new Ranked(LocalDate.of(2024, 4, 30), 100, 3, List.of(1, 5, 20, 100));
        assertThat(said("curry-pyramid", LocalDate.of(2024, 4, 30), ranked, Language.EN))
                .contains("EUR 5,386.78 (measured on 30 April 2024), number 3 of 100 (ranked on 30 April 2024)");
        assertThat(said("curry-pyramid", LocalDate.of(2024, 4, 30), ranked, Language.NL))
                .contains("nummer 3 van 100 (gerangschikt op 30 april 2024)");
    }

    private static String said(String id, LocalDate measuredOn, @Nullable Ranked ranked, Language language) {
        Method method = Presets.method(id);
        String tier = method.tiers().getLast().id();
        Change change =
                new Change("K20", null, id, 1, 1, MONTH_END, Cause.SCORE, null, null, Actor.policy(id, 1), null);
        Receipt receipt = new Receipt(
                "total 5, below 8: C",
                ranked == null ? BigDecimal.valueOf(5) : null,
                List.of(Scorecards.contribution(method.criteria().getFirst(), 1, "5386.78", measuredOn)),
                false,
                true,
                ranked,
                "scoring/7",
                MONTH_END,
                1,
                "ORDER",
                "customers/7",
                "customers/8",
                Occasion.MONTH_END,
                null);
        StoredEvent stored =
                new StoredEvent(9, new UUID(0, 9), "", 0, "", new TierAssigned(change, tier, receipt), Instant.EPOCH);
        return new Sentence(method, language, "EUR")
                .about(ChangeReceipt.of(stored).orElseThrow());
    }
}
