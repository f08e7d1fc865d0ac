package io.tierledger.customer.oldevents;

import io.tierledger.contracts.Sealed;
import io.tierledger.customer.customers.Customer;
import io.tierledger.customer.customers.CustomerEvent;
import io.tierledger.customer.customers.CustomerEvent.CustomerChanged;
import io.tierledger.customer.customers.CustomerEvent.CustomerRegistered;
import io.tierledger.customer.customers.Profile;
import io.tierledger.customer.naming.GivenByACustomer;
import io.tierledger.customer.naming.PersonalTexts;
import io.tierledger.customer.registering.Commitment;
import io.tierledger.platform.eventstore.StoredEvent;
import io.tierledger.sealing.Texts;
import io.tierledger.sealing.old.OldStore;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Names and extra columns of customers. Their events held a commitment to the name, which stood in a table, and extra columns in clear, both
 * again in each event. The names are sealed in the events that gave them as far as they are known still: one that another took the place of
 * was kept nowhere. Then the table is made anew, empty.
 */
final class OldNames {
    private static final Set<String> GIVING = Set.of("customer-registered", "customer-changed");

    private final OldStore store;

    OldNames(OldStore store) {
        this.store = store;
    }

    void seal() {
        store.replace(GIVING, this::anew);
        if (isThere("select 1 from customer_name limit 1")) {
            store.isChanged();
            emptyTheTable();
        }
    }

    private boolean isThere(String question) {
        return !store.jdbc().queryForList(question).isEmpty();
    }

    /** Another table: what is emptied keeps usual names among the statistics of its columns. */
    private void emptyTheTable() {
        store.jdbc()
                .execute(
                        "begin; create table customer_name_anew (like customer_name including all); drop table customer_name;"
                                + " alter table customer_name_anew rename to customer_name; commit");
    }

    /** A name that was kept beside the events. */
    private record Kept(String name, byte[] salt) {
        boolean isMeantBy(@Nullable String commitment) {
            return commitment != null && commitment.equals(Commitment.to(salt, name));
        }
    }

    /** Whoever has an old event on the page is told anew from the first event to the last, so that nobody is left half done. */
    private Map<Long, Object> anew(List<StoredEvent> page) {
        List<String> ids = page.stream()
                .filter(stored -> isOld(profile(stored.event())))
                .map(stored -> ((CustomerEvent) stored.event()).customerId())
                .distinct()
                .toList();
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<String, Kept> kept = kept(ids);
        Map<String, List<StoredEvent>> streams =
                store.log().streams(ids.stream().map(Customer::stream).toList());
        Map<Long, Profile> plain = new LinkedHashMap<>();
        Map<Long, Texts.Text> given = new LinkedHashMap<>();
        for (String id : ids) {
            List<StoredEvent> own = streams.getOrDefault(Customer.stream(id), List.of()).stream()
                    .filter(stored -> GIVING.contains(stored.name()))
                    .toList();
            toSeal(id, own, kept.get(id), plain, given);
        }
        Map<Long, Sealed> sealed = store.seal(given);
        Map<Long, Object> anew = new HashMap<>();
        streams.values().stream().flatMap(List::stream).forEach(stored -> {
            Profile profile = plain.get(stored.position());
            if (profile != null) {
                anew.put(stored.position(), with(stored.event(), profile, sealed.get(stored.position())));
            }
        });
        return anew;
    }

    private static void toSeal(
            String id,
            List<StoredEvent> events,
            @Nullable Kept kept,
            Map<Long, Profile> plain,
            Map<Long, Texts.Text> given) {
        List<StoredEvent> old =
                events.stream().filter(stored -> isOld(profile(stored.event()))).toList();
        Map<String, String> before = Map.of();
        for (StoredEvent stored : old) {
            Profile profile = Objects.requireNonNull(profile(stored.event()));
            Map<String, String> members = new HashMap<>(profile.facts() == null ? Map.of() : profile.facts());
            if (kept != null
                    && profile.nameCommitment() != null
                    && (stored.equals(old.getLast()) || kept.isMeantBy(profile.nameCommitment()))) {
                members.put(PersonalTexts.NAME, kept.name());
            }
            plain.put(stored.position(), profile);
            if (!members.equals(before)) {
                given.put(stored.position(), new Texts.Text(new GivenByACustomer(id, profile).place(), members));
            }
            before = members;
        }
    }

    private static boolean isOld(@Nullable Profile profile) {
        return profile != null
                && profile.sealed() == null
                && (profile.facts() != null || profile.nameCommitment() != null);
    }

    private static @Nullable Profile profile(Object event) {
        return switch (event) {
            case CustomerRegistered e -> e.profile();
            case CustomerChanged e -> e.profile();
            default -> null;
        };
    }

    private static Object with(Object event, Profile old, @Nullable Sealed part) {
        Profile profile = new Profile(
                old.kind(),
                old.parentId(),
                old.territory(),
                old.country(),
                old.since(),
                old.paymentDays(),
                null,
                null,
                part);
        return event instanceof CustomerRegistered e
                ? new CustomerRegistered(e.customerId(), profile, e.status(), e.accountManagerId(), e.asOf())
                : new CustomerChanged(
                        ((CustomerChanged) event).customerId(), profile, ((CustomerChanged) event).asOf());
    }

    private Map<String, Kept> kept(Collection<String> ids) {
        Map<String, Kept> kept = new HashMap<>();
        store.jdbc()
                .query(
                        "select customer_id, name, salt from customer_name where customer_id = any(?)",
                        s -> s.setArray(1, s.getConnection().createArrayOf("text", new ArrayList<>(ids).toArray())),
                        row -> {
                            kept.put(row.getString(1), new Kept(row.getString(2), row.getBytes(3)));
                        });
        return kept;
    }
}
