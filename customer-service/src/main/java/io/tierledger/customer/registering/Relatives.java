package io.tierledger.customer.registering;

import io.tierledger.customer.registering.RelationRefusal.Circle;
import io.tierledger.customer.registering.RelationRefusal.UnknownAccountManager;
import io.tierledger.customer.registering.RelationRefusal.UnknownParent;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Whether the parents and account managers that are said of customers exist, seen with all that is said at once: the order of the rows
 * of a file does not matter. First everything is {@link #saw seen}, then {@link #look} asks the store, then whoever
 * {@link #comes} is named once more, and then each can be asked about.
 */
public final class Relatives {
    private final Function<Collection<String>, Map<String, String>> stored;
    private final Function<Collection<String>, Set<String>> managers;
    private final Map<String, String> said = new HashMap<>();
    private final Set<String> parentsSaid = new HashSet<>();
    private final Set<String> managersSaid = new HashSet<>();
    private final Map<String, String> parents = new HashMap<>();
    private Set<String> managersKnown = Set.of();
    private final Newcomers newcomers = new Newcomers(said, parents);
    private final Circles circles = new Circles(this::parentOf);

    /**
     * @param stored of some ids those that are customers, with their parents; {@link #NO_PARENT} for none
     * @param managers of some ids those that are account managers
     */
    public Relatives(
            Function<Collection<String>, Map<String, String>> stored,
            Function<Collection<String>, Set<String>> managers) {
        this.stored = stored;
        this.managers = managers;
    }

    /** Stands for no parent; no id is empty. */
    static final String NO_PARENT = "";

    public void saw(CustomerTerms terms) {
        Given<String> parent = terms.parentId();
        if (parent != null) {
            String id = parent.value() == null ? NO_PARENT : parent.value();
            said.put(terms.customerId(), id);
            if (!id.isEmpty()) {
                parentsSaid.add(id);
            }
        }
        String manager = manager(terms);
        if (manager != null) {
            managersSaid.add(manager);
        }
    }

    /** Asks the store about everybody named, and about their parents' parents up to the last. */
    public void look() {
        managersKnown = managersSaid.isEmpty() ? Set.of() : managers.apply(managersSaid);
        Set<String> asked = new HashSet<>();
        Set<String> next = new HashSet<>(parentsSaid);
        while (!next.isEmpty()) {
            asked.addAll(next);
            Map<String, String> found = stored.apply(next);
            parents.putAll(found);
            next = new HashSet<>(found.values());
            next.removeAll(asked);
            next.remove(NO_PARENT);
        }
    }

    /** Who is said to be a customer, and may be somebody's parent. */
    public void comes(CustomerTerms terms) {
        if (parentsSaid.contains(terms.customerId()) && unknownManager(terms) == null) {
            newcomers.add(terms.customerId());
        }
    }

    public @Nullable RelationRefusal objection(CustomerTerms terms) {
        String manager = unknownManager(terms);
        if (manager != null) {
            return new UnknownAccountManager(manager);
        }
        String parent = terms.parentId() == null ? null : terms.parentId().value();
        String id = terms.customerId();
        if (parent == null || parent.equals(id)) {
            return null; // its own parent is refused by the rules of a customer
        }
        if (closesACircle(terms)) {
            return new Circle(id);
        }
        return newcomers.exists(parent) ? null : new UnknownParent(parent);
    }

    /** Whether the parent that is said last of this customer closes a circle, by what is stored and said. */
    boolean closesACircle(CustomerTerms terms) {
        String parent = terms.parentId() == null ? null : terms.parentId().value();
        return parent != null && parent.equals(said.get(terms.customerId())) && circles.holds(terms.customerId());
    }

    private @Nullable String unknownManager(CustomerTerms terms) {
        String manager = manager(terms);
        return manager == null || managersKnown.contains(manager) ? null : manager;
    }

    private static @Nullable String manager(CustomerTerms terms) {
        return terms.accountManager() == null ? null : terms.accountManager().accountManagerId();
    }

    private @Nullable String parentOf(String id) {
        String parent = said.getOrDefault(id, parents.getOrDefault(id, NO_PARENT));
        return parent.isEmpty() ? null : parent;
    }
}
