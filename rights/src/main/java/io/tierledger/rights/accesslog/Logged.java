package io.tierledger.rights.accesslog;

import io.tierledger.rights.Route;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One row of the table.
 *
 * @param customer variable of the route that is a customer's id; null where none is
 * @param kept variables of the route and parameters of the query that the log keeps, each an id, a word of ours or a day; what is not
 *     named here never stands in it
 * @param why it is no act of the log; empty where it is
 */
public record Logged(Route route, Act act, @Nullable String customer, Set<String> kept, String why) {
    public Logged {
        kept = Set.copyOf(kept);
        if (act.isLogged() != why.isEmpty()) {
            throw new IllegalArgumentException(route + " is logged, or has a reason why not");
        }
    }

    /**
     * The same answer, taken away as a file.
     *
     * @param selecting parameters of the query that say which rows, none of them typed to search
     */
    public Logged takenAway(Set<String> selecting) {
        Set<String> all = new HashSet<>(kept);
        all.addAll(selecting);
        return new Logged(route, Act.EXPORT, customer, all, "");
    }
}
