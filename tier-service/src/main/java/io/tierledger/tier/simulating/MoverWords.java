package io.tierledger.tier.simulating;

import io.tierledger.contracts.method.Criterion;
import io.tierledger.contracts.method.Method;
import io.tierledger.tier.receipts.Language;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Why a customer would stand elsewhere: what each version makes of the same facts, in one sentence. */
final class MoverWords {
    private static final int SPOKEN = 4;
    private final Language language;
    private final boolean dutch;

    MoverWords(Language language) {
        this.language = language;
        this.dutch = language == Language.NL;
    }

    String of(
            Method published,
            @Nullable LocalDate since,
            Mover.@Nullable Side one,
            Method draft,
            @Nullable LocalDate draftSince,
            Mover.@Nullable Side other) {
        return before(published, since, one)
                + (dutch ? "; concept: " : "; draft: ")
                + side(draft, draftSince, other) + ".";
    }

    private String before(Method published, @Nullable LocalDate since, Mover.@Nullable Side one) {
        if (published.version() == SimulationEndpoint.NEVER_PUBLISHED) {
            return dutch ? "Nooit gepubliceerd" : "Never published";
        }
        return (dutch ? "Gepubliceerd (versie " : "Published (version ") + published.version() + "): "
                + side(published, since, one);
    }

    private String side(Method method, @Nullable LocalDate since, Mover.@Nullable Side side) {
        if (side == null || since == null || side.tier().equals(Comparison.NONE)) {
            return dutch ? "niet ingedeeld" : "not placed";
        }
        List<String> facts = new ArrayList<>();
        for (Mover.Scored scored : side.scores()) {
            if (facts.size() < SPOKEN
                    && (scored.measure() != null || side.scores().size() <= SPOKEN)) {
                facts.add(fact(method, scored, since));
            }
        }
        return language.tier(method, side.tier())
                + (dutch ? " sinds " : " since ")
                + day(since)
                + " (" + String.join(", ", facts) + ")";
    }

    private String day(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern("d MMMM uuuu", language.locale()));
    }

    /** A measure of another day than the one since when the customer stands there is said of its own. */
    private String fact(Method method, Mover.Scored scored, LocalDate since) {
        String name = method.criteria().stream()
                .filter(c -> c.id().equals(scored.criterion()))
                .map(Criterion::name)
                .map((Map<String, String> words) -> language.choose(words, scored.criterion()))
                .findFirst()
                .orElse(scored.criterion());
        String measure = scored.measure() == null
                ? ""
                : " " + NumberFormat.getNumberInstance(language.locale()).format(scored.measure());
        LocalDate on = scored.measure() == null ? null : scored.on();
        String day = on == null || on.equals(since) ? "" : (dutch ? " op " : " on ") + day(on);
        return name + measure + day + (dutch ? " geeft " : " scores ") + scored.score();
    }
}
