package io.tierledger.customer.registering;

import io.tierledger.contracts.Sealed;
import io.tierledger.customer.accepting.History;
import io.tierledger.customer.customers.Customer;
import io.tierledger.customer.customers.Profile;
import io.tierledger.customer.naming.PersonalTexts;
import io.tierledger.customer.naming.PersonalTexts.ToSeal;
import io.tierledger.sealing.Opened;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Opens what is known of customers, and seals what is said of them, one customer after another as they are given; before the append lock is taken. */
final class Foresight {
    private static final int AT_ONCE = 500;

    private final History history;
    private final PersonalTexts texts;
    private final Function<List<ToSeal>, List<Optional<Sealed>>> sealing;

    private Foresight(History history, PersonalTexts texts, Function<List<ToSeal>, List<Optional<Sealed>>> sealing) {
        this.history = history;
        this.texts = texts;
        this.sealing = sealing;
    }

    static Foresight of(History history, PersonalTexts texts) {
        return new Foresight(history, texts, texts::seal);
    }

    /** Where nothing is kept of what is decided: who is new has no key. */
    Foresight pretending() {
        return new Foresight(history, texts, all -> {
            List<Optional<Sealed>> sealed = new ArrayList<>(all.size());
            for (int i = 0; i < all.size(); i++) {
                sealed.add(Optional.of(new Sealed(0, "foretold " + i, "")));
            }
            return sealed;
        });
    }

    /** @throws io.tierledger.platform.web.Refused 503 {@code keys-away} */
    List<Foreseen> of(List<CustomerTerms> customers) {
        Map<String, Profile> known = known(customers);
        Map<String, Opened> opened = texts.of(known);
        Map<String, Map<String, String>> members = new HashMap<>();
        List<ToSeal> toSeal = new ArrayList<>();
        Set<Integer> changing = new LinkedHashSet<>();
        for (int i = 0; i < customers.size(); i++) {
            CustomerTerms terms = customers.get(i);
            String id = terms.customerId();
            if (terms.saysTexts() && opened.get(id) != Opened.Gone.ERASED) {
                Map<String, String> before = members.computeIfAbsent(
                        id, first -> Objects.requireNonNull(opened.get(first)).members());
                Map<String, String> after = terms.textsOn(before);
                if (!after.equals(before)) {
                    members.put(id, after);
                    toSeal.add(new ToSeal(id, after));
                    changing.add(i);
                }
            }
        }
        return foreseen(customers, known, opened, changing, sealing.apply(toSeal));
    }

    /**
     * Of one who was erased and has another key: sealed also where nothing is said, for a part of that key makes it known.
     *
     * @throws io.tierledger.platform.web.Refused 503 {@code keys-away}
     */
    Foreseen anew(CustomerTerms terms) {
        Profile seen = known(List.of(terms)).getOrDefault(terms.customerId(), Profile.EMPTY);
        Sealed becomes = sealing.apply(List.of(new ToSeal(terms.customerId(), terms.textsOn(Map.of()))))
                .getFirst()
                .orElse(null);
        return new Foreseen(seen, becomes, becomes == null);
    }

    private Map<String, Profile> known(List<CustomerTerms> customers) {
        List<String> ids = customers.stream()
                .filter(CustomerTerms::saysTexts)
                .map(CustomerTerms::customerId)
                .distinct()
                .toList();
        Map<String, Profile> known = new HashMap<>();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            List<String> some = ids.subList(from, Math.min(ids.size(), from + AT_ONCE));
            var read = history.streams(some.stream().map(Customer::stream).toList());
            some.forEach(id ->
                    known.put(id, profile(History.customer(read.getOrDefault(Customer.stream(id), List.of())))));
        }
        return known;
    }

    static Profile profile(Customer customer) {
        return switch (customer) {
            case Customer.Known known -> known.profile();
            case Customer.Unknown none -> Profile.EMPTY;
        };
    }

    private static List<Foreseen> foreseen(
            List<CustomerTerms> customers,
            Map<String, Profile> known,
            Map<String, Opened> opened,
            Set<Integer> changing,
            List<Optional<Sealed>> sealed) {
        Map<String, Profile> now = new HashMap<>(known);
        List<Foreseen> all = new ArrayList<>(customers.size());
        int next = 0;
        for (int i = 0; i < customers.size(); i++) {
            CustomerTerms terms = customers.get(i);
            String id = terms.customerId();
            if (!terms.saysTexts()) {
                all.add(Foreseen.NOTHING_SAID);
            } else if (!changing.contains(i)) {
                all.add(new Foreseen(now.get(id), null, opened.get(id) == Opened.Gone.ERASED));
            } else {
                Sealed becomes = sealed.get(next++).orElse(null);
                Profile seen = now.getOrDefault(id, Profile.EMPTY);
                all.add(new Foreseen(seen, becomes, becomes == null));
                now.put(id, becomes == null ? seen : seen.withTexts(becomes));
            }
        }
        return all;
    }
}
