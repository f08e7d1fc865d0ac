package io.tierledger.specification;

import io.tierledger.rights.Right;
import io.tierledger.rights.Rights;
import io.tierledger.rights.Route;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;

/** The table of rights and what is served are the same routes: none without an entry, no entry without a route. */
public final class RightsOfRoutes {
    private RightsOfRoutes() {}

    public static void hold(Rights rights, Set<Route> served) {
        Set<Route> declared = rights.all().stream().map(Right::route).collect(Collectors.toCollection(TreeSet::new));
        SoftAssertions.assertSoftly(both -> {
            both.assertThat(without(served, declared))
                    .as("served, and not in the table of rights")
                    .isEmpty();
            both.assertThat(without(declared, served))
                    .as("in the table of rights, and not served")
                    .isEmpty();
        });
    }

    private static Set<Route> without(Set<Route> some, Set<Route> others) {
        Set<Route> rest = new TreeSet<>(some);
        rest.removeAll(others);
        return rest;
    }
}
