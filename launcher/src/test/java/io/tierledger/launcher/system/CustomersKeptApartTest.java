package io.tierledger.launcher.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.launcher.CommandLine;
import io.tierledger.launcher.Launcher;
import io.tierledger.launcher.RunningTierledger;
import io.tierledger.launcher.client.Answer;
import io.tierledger.launcher.client.Credentials;
import io.tierledger.launcher.client.TierledgerClient;
import io.tierledger.launcher.system.House.Walker;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * The whole system where customers are kept apart, walked through at random by 25 account managers, the leads of their teams and a reader:
 * no answer speaks of a customer that its reader may not see. In the midst of it the customers of one manager go over to another.
 * {@code -Dtierledger.walk=20000} walks further than is usual, {@code -Dtierledger.walk.seed} elsewhere.
 */
class CustomersKeptApartTest {
    private static final int STEPS = Integer.getInteger("tierledger.walk", 1_200);
    private static final long SEED = Long.getLong("tierledger.walk.seed", 20_261_130);
    private static final int ABREAST = 2;
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String YEAR = "from=2024-01-01&to=2025-12-31";

    /** Which take an account manager, as whoever it is now; changes name the one of their time. */
    private static final List<String> OF_A_MANAGER = List.of(
            "/api/customers?limit=100",
            "/api/criteria/missing?limit=100",
            "/api/activities?limit=100&" + YEAR,
            "/api/tiers/pyramid?method=curry-pyramid");

    private final Queue<String> seen = new ConcurrentLinkedQueue<>();
    private final Map<String, AtomicInteger> statuses = new ConcurrentHashMap<>();
    private final Map<String, List<String>> cursors = new ConcurrentHashMap<>();

    private @TempDir Path data;
    private House house;
    private TierledgerClient client;

    @Test
    void nobody_is_shown_anothers_customer() throws Exception {
        List<String> words = List.of(
                "--empty", "--clock=follow-orders", "--port=0", "--data=" + data, "--isolation=account-manager");
        try (RunningTierledger running = Launcher.start(CommandLine.parse(words, Map.of()), line -> {});
                TierledgerClient everybody = new TierledgerClient(running.address(), Credentials.ofEveryRole(data));
                TierledgerClient asking = new TierledgerClient(running.address(), Credentials.NONE)) {
            house = new House(data);
            client = asking;
            house.moveIn(everybody);
            together(Stream.concat(OF_A_MANAGER.stream(), Stream.of("/api/tiers/changes?limit=200")));
            Questions questions = new Questions(everybody, values(everybody));
            walk(questions, STEPS / 2, SEED);
            try (ExecutorService aside = Executors.newSingleThreadExecutor()) {
                Future<?> handedOver = aside.submit(this::handOver);
                walk(questions, STEPS / 4, SEED + 1);
                handedOver.get();
            }
            walk(questions, STEPS / 4, SEED + 2);
            together(OF_A_MANAGER.stream());
            System.out.println("walked " + STEPS + " steps: " + new TreeMap<>(statuses));
            assertThat(String.join("\n", seen)).as("shown, and not to be seen").isEmpty();
            assertThat(statuses.keySet()).as("%s", statuses).noneMatch(status -> status.startsWith("5"));
            assertThat(statuses.get("200").get()).isGreaterThan(STEPS / 3);
            assertThat(statuses.get("csv").get()).as("%s", statuses).isGreaterThan(STEPS / 40);
        }
    }

    private Map<String, List<String>> values(TierledgerClient everybody) {
        Map<String, List<String>> values = new TreeMap<>();
        List<String> customers = house.customersNow();
        List<String> managers = IntStream.rangeClosed(1, House.MANAGERS)
                .mapToObj(number -> "AM%02d".formatted(number))
                .toList();
        List<String> methods = new ArrayList<>();
        everybody
                .get("/api/methods")
                .path("items")
                .forEach(one -> methods.add(one.path("id").asString()));
        List<String> changes = new ArrayList<>();
        everybody
                .get("/api/tiers/changes?limit=200")
                .path("items")
                .forEach(one -> changes.add(one.path("changeId").asString()));
        for (String name : List.of("customers", "customerId", "customer")) {
            values.put(name, customers);
        }
        for (String name : List.of("accountManager", "accountManagerId", "account-managers", "assignee")) {
            values.put(name, managers);
        }
        values.put("ids", List.of(String.join(",", customers), "Q01-1,Q07-2,Q25-6", "Q03-1"));
        values.put("method", methods);
        values.put("methods", methods);
        values.put("changeId", changes);
        values.put("activities", customers.stream().map(one -> one + "~1~1").toList());
        values.put(
                "requests",
                customers.stream().map(one -> "RQ" + one.substring(1)).toList());
        values.put("tier", List.of("A", "B", "C", "gold", "top", "large", "strategic", "transactional"));
        values.put("currency", List.of("USD"));
        values.put("service", List.of("customer", "scoring", "tier", "engagement"));
        values.put("level", List.of("0", "1"));
        values.put("place", List.of("000", "000.p/1"));
        values.put("event", List.of("1", "47", "300"));
        return values;
    }

    private void walk(Questions questions, int steps, long seed) throws Exception {
        List<Walker> walkers = House.walkers();
        try (ExecutorService abreast = Executors.newFixedThreadPool(ABREAST)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < ABREAST; i++) {
                SplittableRandom random = new SplittableRandom(seed * 31 + i);
                all.add(abreast.submit(() -> {
                    for (int step = 0; step < steps / ABREAST; step++) {
                        step(questions, walkers.get(random.nextInt(walkers.size())), random);
                    }
                }));
            }
            for (Future<?> each : all) {
                each.get();
            }
        }
    }

    private void step(Questions questions, Walker walker, SplittableRandom random) {
        List<String> left = cursors.computeIfAbsent(walker.id(), none -> new ArrayList<>());
        String path = random.nextInt(5) == 0 && !left.isEmpty() ? left.removeLast() : questions.any(random);
        Answer answer = ask(walker, path);
        if (random.nextInt(4) == 0) {
            asAFile(walker, path, answer);
        }
        statuses.computeIfAbsent(String.valueOf(answer.status()), none -> new AtomicInteger())
                .incrementAndGet();
        Set<String> foreign = house.foreign(answer.body(), walker);
        Set<String> named = house.foreign(path, walker);
        foreign.removeAll(named); // what was asked may be repeated, as it is of what there is not
        if (!foreign.isEmpty()) {
            seen.add(walker.id() + " " + path + " -> " + answer.status() + " " + foreign);
        }
        if (answer.status() >= 500) {
            seen.add(walker.id() + " " + path + " -> " + answer.status() + " " + answer.body());
        }
        goOn(path, answer, left);
        if (!named.isEmpty()) {
            mustBeAsUnknown(walker, path, answer, named);
        }
    }

    /** Whatever may be read may be taken away, and nothing else. */
    private void asAFile(Walker walker, String path, Answer list) {
        Answer file = ask(walker, path, "text/csv, */*;q=0.1");
        Set<String> foreign = house.foreign(file.body(), walker);
        foreign.removeAll(house.foreign(path, walker));
        if (!foreign.isEmpty() || file.status() != list.status() && !hasPassed(list)) {
            seen.add(walker.id() + " " + path + " as a file -> " + file.status() + " " + foreign);
        }
        if (file.header("Content-Type").startsWith("text/csv")) {
            statuses.computeIfAbsent("csv", none -> new AtomicInteger()).incrementAndGet();
        }
    }

    /** Where its customer goes over meanwhile, or a cursor is given that only pages have. */
    private static boolean hasPassed(Answer list) {
        return list.status() == 404 || list.status() == 400;
    }

    private static void goOn(String path, Answer answer, List<String> left) {
        if (answer.status() == 200 && answer.body().startsWith("{") && left.size() < 5) {
            JsonNode next = answer.json().path("next");
            if (next.isString()) {
                String without = path.replaceAll("([?&])cursor=[^&]*&?", "$1").replaceAll("[?&]$", "");
                left.add(without + (without.contains("?") ? "&" : "?") + "cursor="
                        + java.net.URLEncoder.encode(next.asString(), java.nio.charset.StandardCharsets.UTF_8));
            }
        }
    }

    /** What is hidden, and what never was, are told alike. */
    private void mustBeAsUnknown(Walker walker, String path, Answer answer, Set<String> hidden) {
        Answer unknown = ask(walker, inventedFor(hidden, path));
        if (answer.status() != unknown.status()
                || !inventedFor(hidden, answer.body()).equals(unknown.body())) {
            seen.add(walker.id() + " " + path + " -> " + answer.status() + " " + answer.body() + ", and of nobody "
                    + unknown.status() + " " + unknown.body());
        }
    }

    /** Instead of each of these somebody who never was. */
    private static String inventedFor(Set<String> customers, String text) {
        String invented = text;
        for (String customer : customers) {
            int number = Integer.parseInt(customer.substring(1, 3));
            invented =
                    invented.replaceAll("(?<=Q|Naam |OR)" + customer.substring(1), number + 70 + customer.substring(3));
        }
        return invented;
    }

    /** What a manager is shown is what whoever sees everybody is shown of that manager, but for a parent that is another's. */
    private void together(Stream<String> questions) {
        List<String> paths = questions.toList();
        SoftAssertions.assertSoftly(all -> {
            for (int number : List.of(1, 3, 8, 25)) {
                Walker manager = House.manager(number);
                String id = "AM%02d".formatted(number);
                for (String path : paths) {
                    all.assertThat(ask(manager, path).status()).as(path).isEqualTo(200);
                    all.assertThat(withoutParents(ask(manager, path)))
                            .as("%s %s", manager.id(), path)
                            .isEqualTo(withoutParents(ask(House.auditor(), path + "&accountManager=" + id)));
                }
                JsonNode customers = ask(manager, "/api/customers?limit=100").json();
                all.assertThat(customers
                                .path("items")
                                .valueStream()
                                .map(one -> one.path("customerId").asString()))
                        .containsExactlyElementsOf(house.of(id));
                int counted = 0;
                JsonNode migration = ask(
                                manager, "/api/tiers/migration?method=curry-pyramid&from=2024-01-31&to=2024-12-31")
                        .json();
                for (JsonNode cell : migration.path("cells")) {
                    counted += cell.path("customers").asInt();
                }
                all.assertThat(counted)
                        .as("%s", migration)
                        .isBetween(0, house.of(id).size());
                all.assertThat(counted > 0).isEqualTo(!house.of(id).isEmpty());
            }
        });
    }

    private static String withoutParents(Answer answer) {
        return answer.body().replaceAll("\"parentId\":(\"[^\"]*\"|null)", "");
    }

    private void handOver() {
        Walker lead = House.walkers().stream()
                .filter(walker -> walker.id().equals("lead3"))
                .findFirst()
                .orElseThrow();
        Set<String> moving = house.of("AM03");
        house.goesOver("AM03");
        Answer arranged = client.call(
                "POST",
                "/api/account-managers/AM03/hand-over",
                Map.of("Authorization", "Bearer " + house.token(lead), "Content-Type", "application/json"),
                BodyPublishers.ofString("{\"to\":\"AM08\",\"customers\":\"all\",\"reason\":\"leaves\"}"),
                LIMIT);
        assertThat(arranged.status()).as(arranged.body()).isEqualTo(202);
        String place = arranged.header("Location");
        Awaitility.await("all services know")
                .atMost(LIMIT)
                .until(() -> ask(lead, place).json().path("state").asString().equals("SETTLED"));
        house.hasGoneOver("AM08");
        Awaitility.await("lists know").atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            for (String list : List.of("/api/customers?limit=100", "/api/activities?limit=500&" + YEAR)) {
                assertThat(ask(House.manager(8), list).body()).contains(moving);
                assertThat(house.foreign(ask(House.manager(3), list).body(), House.manager(3)))
                        .isEmpty();
            }
        });
    }

    private Answer ask(Walker walker, String path) {
        return ask(walker, path, "*/*");
    }

    private Answer ask(Walker walker, String path, String accept) {
        return client.call(
                "GET",
                path,
                Map.of("Authorization", "Bearer " + house.token(walker), "Accept", accept),
                BodyPublishers.noBody(),
                Duration.ofSeconds(20));
    }
}
