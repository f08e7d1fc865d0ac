package io.tierledger.tier.neighbours;

import io.tierledger.contracts.questions.TakenIn;
import io.tierledger.contracts.questions.YearSum;
import io.tierledger.contracts.questions.YearSums;
import io.tierledger.neighbours.Neighbour;
import io.tierledger.neighbours.ScoringQuestions;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/** Revenue and profit of every customer over the twelve months up to a date, from scoring-service; blocking. */
public final class Measures {
    private static final long FRESH = Duration.ofSeconds(10).toNanos();
    private static final String UNSAID = "";
    private static final long SILENCE = Duration.ofSeconds(1).toNanos();
    private final Neighbour<ScoringQuestions> scoring;
    private final LongSupplier settled;
    private @Nullable Answer last;
    private long answers;

    /** @param number rises with every answer, so that what was computed from one can be kept as long as it is the last */
    public record Told(long number, Map<String, YearSum> customers) {}

    private record Answer(@Nullable LocalDate asOf, long settled, String reached, long at, Optional<Told> told) {

        boolean holds(@Nullable LocalDate other, long now, String reachedNow) {
            long age = System.nanoTime() - at;
            boolean same = reachedNow.equals(UNSAID) ? age < FRESH : reached.equals(reachedNow);
            return Objects.equals(asOf, other) && settled == now && (told.isPresent() ? same : age < SILENCE);
        }
    }

    /** @param settled rises when an import is settled; an answer from before is not given any more */
    Measures(Environment environment, LongSupplier settled) {
        this.settled = settled;
        this.scoring = Neighbour.scoring(environment, Duration.ofSeconds(5));
    }

    /**
     * Empty when scoring-service does not answer. An answer is kept as long as scoring-service has taken in nothing more; where it does
     * not say, for ten seconds, or until an import is settled. That there was none is kept for a second.
     */
    public synchronized Optional<Told> on(@Nullable LocalDate asOf) {
        long now = settled.getAsLong();
        String reached =
                scoring.ask(ScoringQuestions::reached).map(TakenIn::mark).orElse(UNSAID);
        Answer kept = last;
        if (kept != null && kept.holds(asOf, now, reached)) {
            return kept.told();
        }
        Optional<Told> told =
                scoring.ask(questions -> questions.measures(asOf)).map(parts -> new Told(++answers, together(parts)));
        last = new Answer(asOf, now, reached, System.nanoTime(), told);
        return told;
    }

    private static Map<String, YearSum> together(List<YearSums> parts) {
        Map<String, YearSum> customers = new HashMap<>();
        parts.forEach(part -> part.customers().forEach(one -> customers.put(one.customerId(), one)));
        return customers;
    }
}
