package io.tierledger.tier.neighbours;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.env.Environment;

/** How many contacts each customer had, from engagement-service; blocking. */
public final class Contacts {
    private final Neighbour engagement;

    /** @param recorded contacts of all customers and all times; {@code perCustomer}: of the range, those without are absent */
    public record Told(long recorded, Map<String, Integer> perCustomer) {}

    Contacts(Environment environment) {
        this.engagement = new Neighbour(environment, "engagement", "http://127.0.0.1:8084", Duration.ofSeconds(5));
    }

    /** From {@code from} up to and including {@code to}; empty when engagement-service does not answer. */
    public Optional<Told> between(LocalDate from, LocalDate to) {
        return engagement.get("/internal/contacts?from=" + from + "&to=" + to).flatMap(Contacts::read);
    }

    private static Optional<Told> read(byte[] csv) {
        String[] lines = new String(csv, StandardCharsets.UTF_8).split("\n", -1);
        Map<String, Integer> contacts = new HashMap<>();
        try {
            for (int i = 1; i < lines.length; i++) {
                int comma = lines[i].indexOf(',');
                if (comma > 0) {
                    contacts.put(lines[i].substring(comma + 1), Integer.valueOf(lines[i].substring(0, comma)));
                }
            }
            return Optional.of(new Told(Long.parseLong(lines[0]), contacts));
        } catch (NumberFormatException misshapen) {
            return Optional.empty();
        }
    }
}
