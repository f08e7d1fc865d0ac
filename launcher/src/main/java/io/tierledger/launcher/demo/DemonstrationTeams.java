package io.tierledger.launcher.demo;

import io.tierledger.identity.Person;
import io.tierledger.launcher.client.TierledgerClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The demonstration's teams within teams, and its people as persons of the system. What is there already stays as it is. */
final class DemonstrationTeams {
    static final Team TOP = new Team("Verkoop", null, "marieke.smeets");

    private static final Team NORTH_EAST = new Team("Noordoost", TOP, "anouk.visser");
    private static final Team SOUTH_WEST = new Team("Zuidwest", TOP, null);
    private static final List<Team> ALL = List.of(
            TOP,
            NORTH_EAST,
            SOUTH_WEST,
            new Team("Noord", NORTH_EAST, null),
            new Team("Oost", NORTH_EAST, null),
            new Team("Zuid", SOUTH_WEST, null),
            new Team("West", SOUTH_WEST, null),
            new Team("Midden", SOUTH_WEST, null));
    private static final String WHO = "tom.vermeulen";
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final int THERE_ALREADY = 428;
    /** People sign in elsewhere, and nobody here can say who they are. */
    private static final int NOT_OURS_TO_SAY = 403;

    private static final JsonMapper JSON = JsonMapper.shared();

    /** @param lead id of a person; null for nobody */
    record Team(
            String name, @Nullable Team parent, @Nullable String lead) {
        String id() {
            return name.toLowerCase(Locale.ROOT);
        }
    }

    private DemonstrationTeams() {}

    static void tell(TierledgerClient client, List<Person> people, Consumer<String> say) {
        ALL.forEach(team -> put(client, "/api/teams/" + team.id(), team(team, null)));
        people.forEach(person -> put(client, "/api/people/" + person.id(), person(person)));
        ALL.stream().filter(team -> team.lead() != null).forEach(team -> lead(client, team));
        say.accept("    people: " + people.size() + " in " + ALL.size() + " teams");
    }

    private static ObjectNode team(Team team, @Nullable String lead) {
        Team parent = team.parent();
        return JSON.createObjectNode()
                .put("name", team.name())
                .put("parent", parent == null ? null : parent.id())
                .put("lead", lead);
    }

    private static ObjectNode person(Person person) {
        Optional<String> team = person.teams().stream().findFirst().map(name -> name.toLowerCase(Locale.ROOT));
        ObjectNode said = JSON.createObjectNode()
                .put("name", person.name())
                .put("email", person.id() + "@noorderlicht.example")
                .put("team", team.orElse(null))
                .put("accountManagerId", person.accountManager());
        person.roles().forEach(said.putArray("roles")::add);
        return said;
    }

    /** Whoever leads a team is a person only after the team is there. */
    private static void lead(TierledgerClient client, Team team) {
        String path = "/api/teams/" + team.id();
        var read = client.call("GET", path, Map.of(), BodyPublishers.noBody(), LIMIT);
        if (read.status() == 200 && read.json().path("lead").isNull()) {
            write(client, path, team(team, team.lead()), Map.of("If-Match", read.header("ETag")));
        }
    }

    private static void put(TierledgerClient client, String path, ObjectNode said) {
        write(client, path, said, Map.of());
    }

    private static void write(TierledgerClient client, String path, ObjectNode said, Map<String, String> more) {
        Map<String, String> headers = new java.util.HashMap<>(more);
        headers.put("Content-Type", "application/json");
        headers.put("Tierledger-User", WHO);
        var answer = client.call("PUT", path, headers, BodyPublishers.ofString(said.toString()), LIMIT);
        if (answer.status() >= 300 && answer.status() != THERE_ALREADY && answer.status() != NOT_OURS_TO_SAY) {
            throw new IllegalStateException("PUT " + path + ": " + answer.status() + " " + answer.body());
        }
    }
}
