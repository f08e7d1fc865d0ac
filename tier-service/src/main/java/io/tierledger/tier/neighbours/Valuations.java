package io.tierledger.tier.neighbours;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/** What every customer brings and could bring on the business date, from scoring-service; blocking. */
public final class Valuations {
    private static final int COLUMNS = 8;
    private final Neighbour scoring;

    /** What a criterion about potential says of a customer; {@code highest} is the best that it can say. */
    public record Potential(String method, String criterion, int score, int highest) {}

    /**
     * Of one customer that ever ordered; minor units of the reporting currency.
     *
     * @param revenueMinor and {@code profitMinor} of twelve months
     * @param windowOrders orders in the method's window, and what they amount to
     * @param walletMinor null without an estimate
     * @param potentials empty when nobody has said anything
     */
    public record Valuation(
            long revenueMinor,
            long profitMinor,
            long windowOrders,
            long windowRevenueMinor,
            @Nullable LocalDate lastOrderedOn,
            @Nullable Long walletMinor,
            List<Potential> potentials) {}

    /** @param rankedBorderMinor what the last customer in the best band of the method's ranking is ranked by; null where none ranks */
    public record Told(LocalDate asOf, @Nullable Long rankedBorderMinor, Map<String, Valuation> customers) {}

    Valuations(Environment environment) {
        this.scoring = new Neighbour(environment, "scoring", "http://127.0.0.1:8082", Duration.ofSeconds(10));
    }

    /** Empty when scoring-service does not answer. */
    public Optional<Told> under(String method) {
        return scoring.get("/internal/valuations?method=" + URLEncoder.encode(method, StandardCharsets.UTF_8))
                .flatMap(Valuations::read);
    }

    private static Optional<Told> read(byte[] csv) {
        String[] lines = new String(csv, StandardCharsets.UTF_8).split("\n", -1);
        Map<String, Valuation> customers = HashMap.newHashMap(lines.length);
        try {
            String[] first = lines[0].split(",", -1);
            for (int i = 2; i < lines.length; i++) {
                String[] columns = lines[i].split(",", COLUMNS);
                if (columns.length == COLUMNS) {
                    customers.put(columns[COLUMNS - 1], valuation(columns));
                }
            }
            return Optional.of(new Told(LocalDate.parse(first[0]), number(first[1]), customers));
        } catch (NumberFormatException | IndexOutOfBoundsException | DateTimeException misshapen) {
            return Optional.empty();
        }
    }

    private static Valuation valuation(String[] columns) {
        return new Valuation(
                Long.parseLong(columns[0]),
                Long.parseLong(columns[1]),
                Long.parseLong(columns[2]),
                Long.parseLong(columns[3]),
                columns[4].isEmpty() ? null : LocalDate.parse(columns[4]),
                number(columns[5]),
                potentials(columns[6]));
    }

    private static @Nullable Long number(String text) {
        return text.isEmpty() ? null : Long.valueOf(text);
    }

    private static List<Potential> potentials(String text) {
        if (text.isEmpty()) {
            return List.of();
        }
        List<Potential> potentials = new ArrayList<>();
        for (String one : text.split(";", -1)) {
            String[] parts = one.split("/", -1);
            potentials.add(new Potential(parts[0], parts[1], Integer.parseInt(parts[2]), Integer.parseInt(parts[3])));
        }
        return List.copyOf(potentials);
    }
}
