package io.tierledger.tier.service;

import static io.tierledger.specification.ServiceUnderTest.await;

import io.tierledger.contracts.PublishedEvent;
import io.tierledger.contracts.Topics;
import io.tierledger.contracts.customers.AccountManagerAssigned;
import io.tierledger.contracts.people.PersonRecorded;
import io.tierledger.contracts.people.TeamRecorded;
import io.tierledger.contracts.questions.ContactsGiven;
import io.tierledger.contracts.questions.Valuation;
import io.tierledger.contracts.questions.Valuations;
import io.tierledger.contracts.questions.YearSum;
import io.tierledger.contracts.questions.YearSums;
import io.tierledger.people.Directory;
import io.tierledger.platform.eventstore.EventStoreConfiguration;
import io.tierledger.specification.ServiceUnderTest;
import io.tierledger.tier.TierService;
import io.tierledger.tier.directory.CustomerDirectory;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A house that keeps customers apart: account managers anna and bert (team north), carl (south) and dora (west, of which the top team knows
 * nothing); sales managers noor (north) and lea (the top team, so all but dora's); auditor otto; rita reads only. K0 to K39.
 */
final class HouseKeptApart implements AutoCloseable {
    static final String METHOD = "abc-attention";
    private static final JsonMapper JSON = new JsonMapper();
    private static final LocalDate FIRST = LocalDate.parse("2013-03-02");
    final Map<String, String> managers = new TreeMap<>();
    final FakeNeighbours neighbours = new FakeNeighbours();
    final ServiceUnderTest service;
    final Upstream upstream;

    HouseKeptApart(String isolation) {
        customers();
        answers();
        service = ServiceUnderTest.start(
                TierService.class,
                "tier",
                Map.of(
                        "tierledger.isolation",
                        isolation,
                        "tierledger.tier.heartbeat",
                        "PT0.3S",
                        "tierledger.sign-in.look-again",
                        "PT0.2S",
                        "tierledger.services.scoring",
                        neighbours.url(),
                        "tierledger.services.engagement",
                        neighbours.url(),
                        "tierledger.services.customer",
                        neighbours.url()));
        upstream = new Upstream(service);
        people();
        upstream.publish(METHOD, true);
        managers.forEach((customer, manager) -> {
            upstream.active(customer, "2013-03-02");
            if (!manager.isEmpty()) {
                assign(customer, manager);
            }
            scored(customer, "2013-03-02", number(customer) % 7 == 0 ? 2 : 1);
        });
        upstream.day("2013-03-31");
        managers.keySet().stream()
                .filter(customer -> number(customer) % 3 == 0)
                .forEach(customer -> scored(customer, "2013-04-05", number(customer) % 7 == 0 ? 1 : 2));
        upstream.becomes("K5", "INSOLVENT", "2013-04-06");
        upstream.becomes("K25", "INSOLVENT", "2013-04-06");
        upstream.day("2013-04-30");
        upstream.day("2013-05-09");
        CustomerDirectory directory = service.bean(CustomerDirectory.class);
        await(
                "placed",
                () -> json("otto", "/api/tiers/changes/count").path("withdrawn").asInt() == 2
                        && directory.accountManagersOf(managers.keySet()).size() == 36
                        && json("otto", "/api/tiers/pyramid").path("customers").asInt() == 38
                        && json("otto", "/api/tiers/pyramid")
                                .path("asOf")
                                .asString()
                                .equals("2013-05-10"));
    }

    private void customers() {
        for (int i = 0; i < 40; i++) {
            managers.put("K" + i, i < 12 ? "AM1" : i < 20 ? "AM2" : i < 30 ? "AM3" : i < 36 ? "AM4" : "");
        }
    }

    static int number(String customer) {
        return Integer.parseInt(customer.substring(1));
    }

    private void answers() {
        List<String> ids = List.copyOf(managers.keySet());
        neighbours.answers.put(
                "/internal/measures",
                JSON.writeValueAsString(List.of(new YearSums(ids.stream()
                        .map(id -> new YearSum(id, 100_001L * (1 + number(id)), 10_001L * number(id), 1))
                        .toList()))));
        neighbours.answers.put(
                "/internal/names",
                JSON.writeValueAsString(Map.of(
                        "names", ids.stream().collect(Collectors.toMap(id -> id, id -> "Firma " + id)))));
        neighbours.answers.put(
                "/internal/valuations",
                JSON.writeValueAsString(List.of(new Valuations(
                        LocalDate.parse("2013-05-10"),
                        null,
                        ids.stream()
                                .map(id -> new Valuation(
                                        id, 100_001, -1, 1, 100_001, LocalDate.parse("2013-03-02"), null, List.of()))
                                .toList()))));
        neighbours.answers.put("/internal/contacts", JSON.writeValueAsString(new ContactsGiven(0, Map.of())));
        neighbours.answers.put("/internal/known-account-managers", "{\"known\":false}");
        neighbours.answers.put("/internal/known-customers", "{\"known\":false}");
    }

    private void people() {
        tell("house", new TeamRecorded("house", "house", null, null, "name", "customer/1"));
        for (String team : List.of("north", "south")) {
            tell(team, new TeamRecorded(team, team, "house", null, "name", "customer/1"));
        }
        person("anna", "account-manager", "north", "AM1");
        person("bert", "account-manager", "north", "AM2");
        person("carl", "account-manager", "south", "AM3");
        person("dora", "account-manager", "west", "AM4");
        person("noor", "sales-manager", "north", null);
        person("lea", "sales-manager", "house", null);
        person("otto", "auditor", null, null);
        person("rita", "reader", "north", null);
        person("pol", "policy-owner", "north", null);
        Directory directory = service.bean(Directory.class);
        await("people", () -> directory.now().persons().size() == 9);
    }

    private void person(String id, String role, @Nullable String team, @Nullable String accountManager) {
        tell(id, new PersonRecorded(id, List.of(role), team, accountManager, List.of(), "name", "customer/2"));
    }

    private void tell(String key, PublishedEvent event) {
        service.upstream()
                .send(
                        Topics.PEOPLE,
                        key,
                        0,
                        service.upstream().nextSequence(),
                        PublishedEvent.typeOf(event.getClass()),
                        EventStoreConfiguration.STORED_JSON.writeValueAsBytes(event));
    }

    private void assign(String customer, String manager) {
        service.publish(
                Topics.SCORES,
                customer,
                new AccountManagerAssigned(customer, null, manager, "import", null, null, FIRST));
    }

    /** Seen once it is known here. */
    void handOver(String customer, String manager) {
        managers.put(customer, manager);
        assign(customer, manager);
        CustomerDirectory directory = service.bean(CustomerDirectory.class);
        await(
                "handed over",
                () -> manager.equals(
                        directory.accountManagersOf(List.of(customer)).get(customer)));
    }

    void scored(String customer, String day, int purchases) {
        upstream.scored(
                METHOD,
                customer,
                day,
                Map.of("purchases", purchases, "potential-a", 1 + number(customer) % 2),
                Map.of("purchases", purchases == 2 ? "120000.00" : "12345.67"),
                "ORDER");
    }

    HttpResponse<String> as(String who, String method, String path, String body) {
        return service.as(token(who), method, path, body);
    }

    HttpResponse<String> get(String who, String path) {
        return as(who, "GET", path, "");
    }

    JsonNode json(String who, String path) {
        HttpResponse<String> answer = get(who, path);
        if (answer.statusCode() != 200) {
            throw new AssertionError(who + " " + path + ": " + answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    /** A new one each time: they are good for a few minutes. */
    String token(String who) {
        return service.issuer().person(who);
    }

    /** Whose customers somebody may see here. */
    Set<String> of(String who) {
        Set<String> asked = switch (who) {
            case "anna" -> Set.of("AM1");
            case "bert" -> Set.of("AM2");
            case "carl" -> Set.of("AM3");
            case "dora" -> Set.of("AM4");
            case "noor" -> Set.of("AM1", "AM2");
            case "lea" -> Set.of("AM1", "AM2", "AM3", "");
            case "otto" -> Set.of("AM1", "AM2", "AM3", "AM4", "");
            default -> Set.of();
        };
        return managers.entrySet().stream()
                .filter(each -> asked.contains(each.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** All customers that the items of a list name, of all its pages. */
    List<JsonNode> items(String who, String path) {
        List<JsonNode> all = new ArrayList<>();
        String more = "";
        while (more != null) {
            JsonNode page = json(who, path + (path.contains("?") ? "&" : "?") + "limit=7" + more);
            page.path("items").forEach(all::add);
            more = page.path("next").isNull()
                    ? null
                    : "&cursor=" + page.path("next").asString();
        }
        return all;
    }

    static String ids(int count) {
        return IntStream.range(0, count).mapToObj(i -> "K" + i).collect(Collectors.joining(","));
    }

    @Override
    public void close() {
        service.close();
        neighbours.close();
    }
}
