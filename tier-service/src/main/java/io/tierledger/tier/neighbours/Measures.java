package io.tierledger.tier.neighbours;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
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
    private final Neighbour scoring;
    private final LongSupplier settled;
    private @Nullable Answer last;
    private long answers;

    /** Of the twelve months up to the date; minor units of the reporting currency. */
    public record Measured(long revenueMinor, long profitMinor, long orders) {}

    /** @param number rises with every answer, so that what was computed from one can be kept as long as it is the last */
    public record Told(long number, Map<String, Measured> customers) {}

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
        this.scoring = new Neighbour(environment, "scoring", "http://127.0.0.1:8082", Duration.ofSeconds(5));
    }

    /**
     * Empty when scoring-service does not answer. An answer is kept as long as scoring-service has taken in nothing more; where it does
     * not say, for ten seconds, or until an import is settled. That there was none is kept for a second.
     */
    public synchronized Optional<Told> on(@Nullable LocalDate asOf) {
        long now = settled.getAsLong();
        String reached = scoring.get("/internal/reached")
                .map(text -> new String(text, StandardCharsets.UTF_8))
                .orElse(UNSAID);
        Answer kept = last;
        if (kept != null && kept.holds(asOf, now, reached)) {
            return kept.told();
        }
        Optional<Told> told = scoring.get("/internal/measures" + (asOf == null ? "" : "?asOf=" + asOf))
                .flatMap(Measures::read)
                .map(customers -> new Told(++answers, customers));
        last = new Answer(asOf, now, reached, System.nanoTime(), told);
        return told;
    }

    private static Optional<Map<String, Measured>> read(byte[] csv) {
        Map<String, Measured> customers = new HashMap<>();
        String[] lines = new String(csv, StandardCharsets.UTF_8).split("\r?\n");
        try {
            for (int i = 1; i < lines.length; i++) {
                String[] end = lastThree(lines[i]);
                customers.put(end[0], new Measured(number(end[1]), number(end[2]), number(end[3])));
            }
        } catch (NumberFormatException | IndexOutOfBoundsException misshapen) {
            return Optional.empty();
        }
        return Optional.of(customers);
    }

    private static long number(String text) {
        return text.isEmpty() ? 0 : Long.parseLong(text);
    }

    /** The numbers stand last; whatever is before them, quoted or not, is the customer. */
    private static String[] lastThree(String line) {
        int orders = line.lastIndexOf(',');
        int profit = line.lastIndexOf(',', orders - 1);
        int revenue = line.lastIndexOf(',', profit - 1);
        String id = line.substring(0, revenue);
        String customer = id.startsWith("\"") ? id.substring(1, id.length() - 1).replace("\"\"", "\"") : id;
        return new String[] {
            customer,
            line.substring(revenue + 1, profit),
            line.substring(profit + 1, orders),
            line.substring(orders + 1)
        };
    }
}
