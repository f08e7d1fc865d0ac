package io.tierledger.customer.naming;

import io.tierledger.contracts.Sealed;
import io.tierledger.customer.customers.Customer;
import io.tierledger.customer.customers.Profile;
import io.tierledger.sealing.Opened;
import io.tierledger.sealing.Place;
import io.tierledger.sealing.Subject;
import io.tierledger.sealing.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;

/** What is personal of customers, their names and extra columns, opened from whichever form it is stored in, and sealed; blocks. */
public final class PersonalTexts {
    /** Frozen words: the part, and its member that is no extra column. */
    static final String PART = "customer";

    public static final String NAME = "name";

    private final Texts texts;
    private final JdbcOperations jdbc;

    PersonalTexts(Texts texts, JdbcOperations jdbc) {
        this.texts = texts;
        this.jdbc = jdbc;
    }

    static Place place(String customerId) {
        return new Place(Subject.customer(customerId), PART, Customer.stream(customerId));
    }

    /** Members of a text that are extra columns, by name. */
    public static Map<String, String> facts(Map<String, String> members) {
        Map<String, String> facts = new TreeMap<>(members);
        facts.remove(NAME);
        return facts;
    }

    public Opened of(String customerId, Profile profile) {
        return of(Map.of(customerId, profile)).getOrDefault(customerId, Opened.Gone.UNAVAILABLE);
    }

    /** By customer id, each in the whole of its members, or why they cannot be shown; in one question. */
    public Map<String, Opened> of(Map<String, Profile> profiles) {
        Map<String, Opened> all = new HashMap<>();
        List<String> ids = new ArrayList<>();
        List<Texts.Part> parts = new ArrayList<>();
        Map<String, String> names = NamesInClear.of(jdbc, namedInClear(profiles));
        profiles.forEach((id, profile) -> {
            Sealed sealed = profile.sealed();
            if (sealed == null) {
                all.put(id, new Opened.Text(inClear(profile, names.get(id))));
            } else {
                ids.add(id);
                parts.add(new Texts.Part(place(id), sealed));
            }
        });
        List<Opened> opened = texts.open(parts);
        for (int i = 0; i < opened.size(); i++) {
            all.put(ids.get(i), opened.get(i));
        }
        return all;
    }

    static Set<String> namedInClear(Map<String, Profile> profiles) {
        return profiles.entrySet().stream()
                .filter(known ->
                        known.getValue().sealed() == null && known.getValue().nameCommitment() != null)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    static Map<String, String> inClear(Profile profile, @Nullable String name) {
        Map<String, String> facts = profile.facts();
        Map<String, String> members = new HashMap<>(facts == null ? Map.of() : facts);
        if (name != null) {
            members.put(NAME, name);
        }
        return members;
    }

    /** What is to be sealed of a customer. */
    public record ToSeal(String customerId, Map<String, String> members) {}

    /**
     * Before the append lock is taken, in one question; empty for who was erased.
     *
     * @throws io.tierledger.platform.web.Refused 503 {@code keys-away}
     */
    public List<Optional<Sealed>> seal(List<ToSeal> all) {
        return texts.seal(all.stream()
                .map(one -> new Texts.Text(place(one.customerId()), one.members()))
                .toList());
    }
}
