package io.tierledger.specification.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.contracts.PublishedEvent;
import io.tierledger.contracts.people.PersonRecorded;
import io.tierledger.contracts.people.StandInArranged;
import io.tierledger.contracts.people.TeamRecorded;
import io.tierledger.people.Directory;
import io.tierledger.people.People;
import io.tierledger.platform.access.Admission;
import io.tierledger.platform.access.BusinessDay;
import io.tierledger.platform.access.Targets;
import io.tierledger.platform.access.WhoAnswers;
import io.tierledger.platform.accesslog.AccessLog;
import io.tierledger.platform.web.Blocking;
import io.tierledger.platform.web.Refused;
import io.tierledger.rights.KnownPeople;
import io.tierledger.rights.Reach;
import io.tierledger.specification.TestIssuer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;

/** A small service with some routes of tier-service, where customers are kept apart: K1 and K2 of AM1, K3 of AM3, K9 of nobody. */
class IsolationAtTheDoorTest {
    private static final LocalDate DAY = LocalDate.parse("2026-11-27");
    private static final Map<String, String> MANAGERS = new ConcurrentHashMap<>();
    private static final AtomicReference<People> people = new AtomicReference<>(People.NOBODY);
    private static final KnownPeople KNOWN = new Directory(people::get);
    private static final TestIssuer ISSUER = new TestIssuer();
    private static @TempDir Path keys;
    private static SmallService small;

    @BeforeAll
    static void start() {
        Map<String, String> settings = new HashMap<>(ISSUER.settings());
        settings.put("tierledger.isolation", "account-manager");
        small = new SmallService("tier", Showing.class, keys, settings, Map.of());
    }

    @AfterAll
    static void stop() {
        small.close();
        ISSUER.close();
    }

    @BeforeEach
    void a_house_of_two_teams() {
        MANAGERS.clear();
        MANAGERS.putAll(Map.of("K1", "AM1", "K2", "AM1", "K3", "AM3"));
        people.set(People.NOBODY);
        told(
                team("house", null),
                team("north", "house"),
                team("south", "house"),
                person("anna", "account-manager", "north", "AM1"),
                person("carl", "account-manager", "south", "AM3"),
                person("noor", "sales-manager", "north", null),
                person("lea", "sales-manager", "house", null),
                person("rita", "reader", "north", null),
                person("otto", "auditor", null, null),
                person("stan", "account-manager", "south", "AM4"));
    }

    @ParameterizedTest
    @CsvSource({
        "anna, K1 K2",
        "carl, K3",
        "noor, K1 K2",
        "lea, K1 K2 K3 K9",
        "otto, K1 K2 K3 K9",
        "rita, ''",
        "stan, ''"
    })
    void a_list_holds_whom_its_reader_may_see(String who, String customers) {
        EntityExchangeResult<String> answer = ask("GET", "/api/tiers/customers", who);
        assertThat(answer.getStatus().value()).isEqualTo(200);
        assertThat(answer.getResponseBody()).isEqualTo("seen: " + customers);
    }

    @Test
    void a_list_that_does_not_ask_whom_its_reader_may_see_shows_nothing() {
        assertThat(ask("GET", "/api/tiers/findings", "anna").getStatus().value())
                .isEqualTo(500);
        assertThat(ask("GET", "/api/tiers/findings", "otto").getStatus().value())
                .isEqualTo(200);
        assertThat(ask("GET", "/api/tiers/migration", "anna").getStatus().value())
                .as("a refusal of its own says nothing of customers")
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({"K3", "K9", "K77"})
    void what_is_out_of_reach_is_not_there(String customer) {
        EntityExchangeResult<String> answer = ask("GET", "/api/tiers/customers/" + customer, "anna");
        EntityExchangeResult<String> unknown = ask("GET", "/api/tiers/customers/K-none", "otto");
        assertThat(answer.getStatus().value()).isEqualTo(404);
        assertThat(answer.getResponseBody()).isEqualTo(unknown.getResponseBody().replace("K-none", customer));
        assertThat(ask("GET", "/api/tiers/customers/K1", "anna").getStatus().value())
                .isEqualTo(200);
    }

    @Test
    void who_might_have_acted_on_it_is_told_the_same_and_who_may_never_is_told_that() {
        String override = "/api/tiers/customers/K3/override";
        assertThat(ask("PUT", override, "noor").getStatus().value()).isEqualTo(404);
        assertThat(ask("PUT", override, "noor").getResponseBody()).doesNotContain("AM3");
        assertThat(ask("PUT", override, "anna").getResponseBody()).contains("role-needed");
        assertThat(ask("PUT", override, "lea").getStatus().value()).isEqualTo(200);
    }

    @Test
    void what_shows_the_whole_house_is_for_who_reaches_it() {
        EntityExchangeResult<String> answer = ask("GET", "/api/tiers/recomputation", "anna");
        assertThat(answer.getStatus().value()).isEqualTo(403);
        assertThat(answer.getResponseBody()).contains("reach-needed");
        assertThat(ask("GET", "/api/tiers/recomputation", "otto").getStatus().value())
                .isEqualTo(200);
        assertThat(ask("GET", "/api/tiers/recomputation", "lea").getStatus().value())
                .as("the teams she leads are the whole house")
                .isEqualTo(200);
    }

    @Test
    void a_stand_in_sees_what_is_stood_in_for_on_its_days() {
        told(new StandInArranged("AM3", "anna", DAY, DAY, "name", "customer/9"));
        assertThat(ask("GET", "/api/tiers/customers", "anna").getResponseBody()).isEqualTo("seen: K1 K2 K3");
        told(new StandInArranged("AM3", "anna", DAY.plusDays(1), DAY.plusDays(2), "name", "customer/10"));
        assertThat(ask("GET", "/api/tiers/customers", "anna").getResponseBody()).isEqualTo("seen: K1 K2");
    }

    @Test
    void an_open_stream_shows_a_customer_that_is_handed_over_from_the_next_event_and_a_stand_in_soon() {
        List<String> shown = new CopyOnWriteArrayList<>();
        Disposable open = small.client()
                .get()
                .uri("/api/tiers/changes/stream")
                .headers(headers -> headers.setBearerAuth(ISSUER.person("carl")))
                .exchange()
                .returnResult(String.class)
                .getResponseBody()
                .subscribe(shown::add);
        try {
            Awaitility.await().until(() -> shown.contains("K3"));
            assertThat(shown).doesNotContain("K1", "K2", "K9");
            MANAGERS.put("K1", "AM3");
            Awaitility.await().until(() -> shown.contains("K1"));
            assertThat(shown).doesNotContain("K2", "K9");
            told(new StandInArranged("AM1", "carl", DAY, DAY, "name", "customer/9"));
            Awaitility.await().until(() -> shown.contains("K2"));
            MANAGERS.put("K3", "AM4");
            Awaitility.await().untilAsserted(() -> {
                shown.clear();
                Awaitility.await().until(() -> shown.size() > 8);
                assertThat(shown).doesNotContain("K3");
            });
        } finally {
            open.dispose();
        }
    }

    private static EntityExchangeResult<String> ask(String method, String path, String who) {
        return small.ask(method, path, ISSUER.person(who));
    }

    private static void told(PublishedEvent... events) {
        people.updateAndGet(known -> known.and(List.of(events)));
    }

    private static TeamRecorded team(String id, @Nullable String parent) {
        return new TeamRecorded(id, id, parent, null, "name", "customer/1");
    }

    private static PersonRecorded person(
            String id, String role, @Nullable String team, @Nullable String accountManager) {
        return new PersonRecorded(id, List.of(role), team, accountManager, List.of(), "name", "customer/2");
    }

    @RestController
    static class Showing {
        private static Map<String, Optional<String>> all() {
            Map<String, Optional<String>> all = new TreeMap<>();
            MANAGERS.forEach((customer, manager) -> all.put(customer, Optional.of(manager)));
            all.put("K9", Optional.empty());
            return all;
        }

        private static List<String> seen(Reach reach) {
            return all().entrySet().stream()
                    .filter(each -> reach.covers(each.getValue().orElse(null)))
                    .map(Map.Entry::getKey)
                    .toList();
        }

        @GetMapping("/api/tiers/customers")
        String customers(Reach reach) {
            return seen(reach).stream().collect(Collectors.joining(" ", "seen: ", ""));
        }

        @GetMapping("/api/tiers/findings")
        String forgetful() {
            return "K1 K2 K3 K9";
        }

        @GetMapping("/api/tiers/migration")
        String refusing() {
            throw new Refused(400, "unknown-parameter").with("field", "x").with("known", "y");
        }

        @GetMapping("/api/tiers/customers/{id}")
        String one(@PathVariable String id) {
            if (!all().containsKey(id)) {
                throw Refused.notFound("customer", id);
            }
            return id;
        }

        @PutMapping("/api/tiers/customers/{id}/override")
        String override(@PathVariable String id) {
            return id;
        }

        @GetMapping("/api/tiers/recomputation")
        String house() {
            return "all";
        }

        @GetMapping(value = "/api/tiers/changes/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
        Flux<ServerSentEvent<String>> stream(ServerWebExchange exchange) {
            Admission admission = Admission.of(exchange);
            return Flux.interval(Duration.ofMillis(50))
                    .onBackpressureDrop()
                    .concatMapIterable(n -> seen(admission.reach()))
                    .map(customer -> ServerSentEvent.builder(customer).build());
        }

        @Bean
        AccessLog accessLog() {
            return new RememberingLog();
        }

        @Bean
        KnownPeople people() {
            return KNOWN;
        }

        @Bean
        BusinessDay businessDay() {
            return () -> Optional.of(DAY);
        }

        @Bean
        Blocking blocking() {
            return new Blocking("door", 2, 10);
        }

        @Bean
        Clock wallClock() {
            return Clock.systemUTC();
        }

        @Bean
        Targets targets(KnownPeople people, Blocking blocking) {
            return new WhoAnswers(
                    WhoAnswers.below("/api/tiers/customers/"),
                    "id",
                    id -> Optional.ofNullable(MANAGERS.get(id)),
                    "customer",
                    people,
                    blocking);
        }
    }
}
