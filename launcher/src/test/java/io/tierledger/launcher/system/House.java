package io.tierledger.launcher.system;

import io.tierledger.identity.Person;
import io.tierledger.identity.PersonTokens;
import io.tierledger.launcher.client.Answer;
import io.tierledger.launcher.client.TierledgerClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * 25 account managers in five teams, each with six customers, whose ids, names, orders and requests all say whose they were when they came:
 * {@code Q07-3} is one of AM07.
 */
final class House {
    static final int MANAGERS = 25;
    private static final int TEAMS = 5;
    private static final int CUSTOMERS = 6;
    private static final Pattern OF_A_CUSTOMER = Pattern.compile("(?:Q|Naam |OR|RQ)(\\d\\d)-(\\d)");
    private static final LocalDate FROM = LocalDate.of(2024, 1, 1);
    private static final LocalDate UNTIL = LocalDate.of(2024, 12, 31);
    private static final Duration LIMIT = Duration.ofMinutes(6);

    private final Map<String, String> answering = new ConcurrentHashMap<>(); // account manager by customer
    private final PersonTokens tokens;
    private final Set<String> goingOver = ConcurrentHashMap.newKeySet();
    private final Map<String, String> tokenOf = new ConcurrentHashMap<>();

    House(Path data) {
        tokens = PersonTokens.signedIn(data.resolve("keys"));
        each((manager, customer) -> answering.put(customer, manager));
    }

    private interface Each {
        void of(String manager, String customer);
    }

    private static void each(Each each) {
        for (int manager = 1; manager <= MANAGERS; manager++) {
            for (int customer = 1; customer <= CUSTOMERS; customer++) {
                each.of("AM%02d".formatted(manager), "Q%02d-%d".formatted(manager, customer));
            }
        }
    }

    /** Somebody who asks. */
    record Walker(String id, List<String> roles, Set<String> managers) {}

    static Walker manager(int number) {
        return new Walker("p%02d".formatted(number), List.of("account-manager"), Set.of("AM%02d".formatted(number)));
    }

    /** All who walk: the managers, a lead of each team, and somebody who reads. */
    static List<Walker> walkers() {
        List<Walker> all = new ArrayList<>();
        IntStream.rangeClosed(1, MANAGERS).forEach(number -> all.add(manager(number)));
        for (int team = 0; team < TEAMS; team++) {
            all.add(new Walker("lead" + team, List.of("sales-manager"), ofTeam(team)));
        }
        all.add(new Walker("rita", List.of("reader"), Set.of()));
        return all;
    }

    private static Set<String> ofTeam(int team) {
        Set<String> managers = new TreeSet<>();
        IntStream.rangeClosed(1, MANAGERS)
                .filter(number -> number % TEAMS == team)
                .forEach(number -> managers.add("AM%02d".formatted(number)));
        return managers;
    }

    String token(Walker walker) {
        return tokenOf.computeIfAbsent(
                walker.id(), id -> tokens.of(new Person(id, id, walker.roles(), List.of(), null), Duration.ofHours(2)));
    }

    /** Sees everybody. */
    static Walker auditor() {
        return new Walker("otto", List.of("auditor"), Set.of());
    }

    /** Customers, orders and days, people and teams. */
    void moveIn(TierledgerClient client) {
        load(client, "account-managers", managers());
        put(client, "/api/teams/house", "{\"name\":\"House\"}");
        for (int team = 0; team < TEAMS; team++) {
            put(client, "/api/teams/t" + team, "{\"name\":\"Team " + team + "\",\"parent\":\"house\"}");
        }
        for (Walker walker : walkers()) {
            put(client, "/api/people/" + walker.id(), person(walker));
        }
        load(client, "customers", customers());
        load(client, "orders", orders());
        client.awaitSettled(
                client.post("/api/clock/advance", "{\"to\":\"" + UNTIL + "\"}", Map.of())
                        .header("Location"),
                LIMIT,
                state -> {});
        each((manager, customer) -> client.post(
                "/api/requests",
                "{\"requestId\":\"RQ" + customer.substring(1) + "\",\"customerId\":\"" + customer
                        + "\",\"kind\":\"QUESTION\",\"subject\":\"about Naam " + customer.substring(1) + "\"}",
                Map.of("Tierledger-User", "lotte")));
    }

    private static void put(TierledgerClient client, String path, String json) {
        Answer answer = client.call(
                "PUT",
                path,
                Map.of("Content-Type", "application/json", "Tierledger-User", "ada"),
                BodyPublishers.ofString(json),
                LIMIT);
        if (answer.status() >= 300) {
            throw new IllegalStateException(path + " " + answer.status() + " " + answer.body());
        }
    }

    private static String person(Walker walker) {
        String id = walker.id();
        if (id.startsWith("p")) {
            int number = Integer.parseInt(id.substring(1));
            return "{\"name\":\"%s\",\"roles\":[\"account-manager\"],\"team\":\"t%d\",\"accountManagerId\":\"AM%02d\"}"
                    .formatted(id, number % TEAMS, number);
        }
        return id.startsWith("lead")
                ? "{\"name\":\"%s\",\"roles\":[\"sales-manager\"],\"team\":\"t%s\"}".formatted(id, id.substring(4))
                : "{\"name\":\"%s\",\"roles\":[\"reader\"],\"team\":\"house\"}".formatted(id);
    }

    private static void load(TierledgerClient client, String kind, String csv) {
        client.awaitSettled(
                client.importCsv(kind, BodyPublishers.ofByteArray(csv.getBytes(StandardCharsets.UTF_8)), LIMIT),
                LIMIT,
                state -> {});
    }

    private static String managers() {
        StringBuilder csv = new StringBuilder("account_manager_id,name\n");
        IntStream.rangeClosed(1, MANAGERS)
                .forEach(number -> csv.append("AM%02d,Manager %02d\n".formatted(number, number)));
        return csv.toString();
    }

    /** The last of each has the first of the next manager as its parent. */
    private static String customers() {
        StringBuilder csv = new StringBuilder("customer_id,name,kind,account_manager_id,status,parent_id\n");
        each((manager, customer) -> csv.append(customer + ",Naam " + customer.substring(1) + ",ORGANISATION," + manager
                + ",PROSPECT," + parent(customer) + "\n"));
        return csv.toString();
    }

    private static String parent(String customer) {
        int manager = Integer.parseInt(customer.substring(1, 3));
        return customer.endsWith("-6") && manager < MANAGERS ? "Q%02d-1".formatted(manager + 1) : "";
    }

    private static String orders() {
        SplittableRandom random = new SplittableRandom(11);
        StringBuilder csv = new StringBuilder("order_id,customer_id,placed_on,amount,currency\n");
        List<String> all = new ArrayList<>();
        each((manager, customer) -> all.add(customer));
        long days = UNTIL.toEpochDay() - FROM.toEpochDay();
        int orders = 1_200;
        for (int i = 0; i < orders; i++) {
            String customer = all.get(random.nextInt(all.size()));
            csv.append("OR" + customer.substring(1) + "-" + i + "," + customer + "," + FROM.plusDays(days * i / orders)
                    + "," + (100 + random.nextInt(40_000)) + ".00,EUR\n");
        }
        return csv.toString();
    }

    /** From now on either may see them, until all services say that they have gone. */
    void goesOver(String from) {
        answering.forEach((customer, manager) -> {
            if (manager.equals(from)) {
                goingOver.add(customer);
            }
        });
    }

    void hasGoneOver(String to) {
        goingOver.forEach(customer -> answering.put(customer, to));
        goingOver.clear();
    }

    Set<String> of(String manager) {
        Set<String> theirs = new TreeSet<>();
        answering.forEach((customer, whose) -> {
            if (whose.equals(manager)) {
                theirs.add(customer);
            }
        });
        return theirs;
    }

    List<String> customersNow() {
        return List.copyOf(new TreeMap<>(answering).keySet());
    }

    /** Customers that a text speaks of, and this walker may not see. */
    Set<String> foreign(String text, Walker walker) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = OF_A_CUSTOMER.matcher(text);
        while (matcher.find()) {
            String customer = "Q" + matcher.group(1) + "-" + matcher.group(2);
            String manager = answering.get(customer);
            if (manager != null
                    && !goingOver.contains(customer)
                    && !walker.managers().contains(manager)) {
                found.add(customer);
            }
        }
        return found;
    }
}
