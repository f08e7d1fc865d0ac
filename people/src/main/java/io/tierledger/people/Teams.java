package io.tierledger.people;

import io.tierledger.contracts.people.TeamRecorded;
import java.util.Collections;
import java.util.HashSet;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Teams within teams: a tree, with one team at its top. */
public record Teams(NavigableMap<String, TeamRecorded> byId) {
    public static final Teams NONE = new Teams(new TreeMap<>());

    public Teams {
        byId = Collections.unmodifiableNavigableMap(new TreeMap<>(byId));
    }

    /** Id of the team that lies within none; empty while there is no team. */
    public Optional<String> top() {
        return byId.values().stream()
                .filter(team -> team.parent() == null)
                .map(TeamRecorded::teamId)
                .findFirst();
    }

    /** A team with all teams below it; only itself where it is not known. */
    public Set<String> withAllBelow(String team) {
        Set<String> all = new TreeSet<>(Set.of(team));
        boolean grown = true;
        while (grown) {
            grown = all.addAll(byId.values().stream()
                    .filter(one -> one.parent() != null && all.contains(one.parent()))
                    .map(TeamRecorded::teamId)
                    .toList());
        }
        return all;
    }

    /** Whether a team would lie within itself, by way of its parents, if it were put into {@code parent}. */
    public boolean closesACircle(String team, @Nullable String parent) {
        Set<String> seen = new HashSet<>();
        for (String above = parent; above != null && seen.add(above); above = parentOf(above)) {
            if (above.equals(team)) {
                return true;
            }
        }
        return false;
    }

    private @Nullable String parentOf(String team) {
        TeamRecorded known = byId.get(team);
        return known == null ? null : known.parent();
    }

    /** The teams that a person leads. */
    public Set<String> ledBy(String personId) {
        Set<String> led = new TreeSet<>();
        byId.values().stream()
                .filter(team -> Objects.equals(team.lead(), personId))
                .forEach(team -> led.add(team.teamId()));
        return led;
    }
}
