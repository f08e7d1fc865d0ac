package io.tierledger.specification.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import io.tierledger.contracts.PublishedEvent;
import io.tierledger.contracts.people.Digest;
import io.tierledger.contracts.people.PersonRecorded;
import io.tierledger.contracts.people.StandInArranged;
import io.tierledger.contracts.people.TeamRecorded;
import io.tierledger.contracts.people.TokenIssued;
import io.tierledger.contracts.people.TokenRevoked;
import io.tierledger.people.Directory;
import io.tierledger.people.People;
import io.tierledger.platform.access.BusinessDay;
import io.tierledger.platform.access.OwnTokens;
import io.tierledger.platform.access.Targets;
import io.tierledger.platform.accesslog.AccessLog;
import io.tierledger.platform.web.Blocking;
import io.tierledger.rights.KnownPeople;
import io.tierledger.rights.Purpose;
import io.tierledger.specification.TestIssuer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A small service with some routes of tier-service: who asks is who the token says, and the table says whether he may. */
class DoorTest {
    private static final LocalDate DAY = LocalDate.parse("2026-11-27");
    private static final Map<String, String> MANAGERS = Map.of("K1", "AM1");
    private static final AtomicReference<People> people = new AtomicReference<>(People.NOBODY);
    private static final KnownPeople KNOWN = new Directory(people::get);
    private static volatile @Nullable LocalDate today;
    private static final TestIssuer ISSUER = new TestIssuer();
    private static final TestIssuer ANOTHER = new TestIssuer();
    private static @TempDir Path keys;
    private static SmallService small;
    private static SmallService ofEngagement;
    private static SmallService withoutAnIssuer;
    private static OwnTokens own;

    @BeforeAll
    static void start() {
        small = behindTheDoor("tier", ISSUER.settings());
        ofEngagement = behindTheDoor("engagement", ISSUER.settings());
        withoutAnIssuer = behindTheDoor("tier", Map.of());
        own = OwnTokens.signedWith(keys.resolve("services"));
    }

    private static SmallService behindTheDoor(String service, Map<String, String> settings) {
        return new SmallService(
                service,
                SomeOfTier.class,
                keys,
                settings,
                Map.of("Accept-Language", "nl", "Tierledger-User", "somebody else"));
    }

    @AfterAll
    static void stop() {
        small.close();
        ofEngagement.close();
        withoutAnIssuer.close();
        ISSUER.close();
        ANOTHER.close();
    }

    @BeforeEach
    void nobody_is_known() {
        people.set(People.NOBODY);
        today = DAY;
    }

    @ParameterizedTest
    @CsvSource({
        "GET,    /api/tiers/pyramid,               reader,          200",
        "HEAD,   /api/tiers/pyramid,               reader,          200",
        "GET,    /api/tiers/pyramid,               administrator,   200",
        "GET,    /api/tiers/pyramid,               unheard-of,      403",
        "POST,   /api/simulations,                 policy-owner,    200",
        "POST,   /api/simulations,                 administrator,   403",
        "DELETE, /api/simulations/mine,            sales-manager,   403",
        "PUT,    /api/tiers/customers/K1/override, sales-manager,   200",
        "PUT,    /api/tiers/customers/K1/override, account-manager, 403",
        "GET,    /internal/customers-in-tier,      administrator,   403",
        "GET,    /api/forgotten,                   administrator,   404",
        "GET,    /api/not/there,                   administrator,   404",
        "GET,    /openapi,                         nobody,          200",
        "OPTIONS, /api/tiers/pyramid,              nobody,          200"
    })
    void a_role_may_what_the_table_says(String method, String path, String role, int status) {
        String token = role.equals("nobody") ? null : ISSUER.person("p-1", role);
        assertThat(small.status(method, path, token)).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/tiers/pyramid",
        "/api/tiers/%70yramid",
        "/api/tiers/pyramid;x=1",
        "/api/tiers/pyramid?unknown=1",
        "/internal/customers-in-tier",
        "/internal/%63ustomers-in-tier"
    })
    void however_an_address_is_written_nobody_is_let_in(String path) {
        assertThat(small.status("GET", path, null)).isIn(401, 403);
    }

    @Test
    void nobody_is_told_to_sign_in_and_why_in_the_readers_language() {
        EntityExchangeResult<String> answer = small.ask("POST", "/api/simulations", null);
        assertThat(answer.getStatus().value()).isEqualTo(401);
        assertThat(answer.getResponseHeaders().getFirst("WWW-Authenticate")).startsWith("Bearer");
        assertThat(answer.getResponseBody())
                .contains("\"code\":\"sign-in-needed\"", "de rol verkoopleider of beleidseigenaar");
    }

    @Test
    void a_missing_role_is_named() {
        EntityExchangeResult<String> answer = small.ask("POST", "/api/simulations", ISSUER.person("p-1", "reader"));
        assertThat(answer.getStatus().value()).isEqualTo(403);
        assertThat(answer.getResponseBody())
                .contains("\"code\":\"role-needed\"", "\"needed\":\"drafting\"", "sales-manager", "policy-owner");
    }

    static Stream<UnaryOperator<JWTClaimsSet.Builder>> bad() {
        return Stream.of(
                claims -> claims.issuer("https://elsewhere.example"),
                claims -> claims.issuer("tierledger"),
                claims -> claims.audience("another"),
                claims -> claims.audience("tierledger-internal"),
                claims -> claims.audience((String) null),
                claims -> claims.expirationTime(null),
                claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(61))),
                claims -> claims.notBeforeTime(Date.from(Instant.now().plusSeconds(90))));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void a_token_that_does_not_count_is_refused(UnaryOperator<JWTClaimsSet.Builder> spoilt) {
        String token = ISSUER.token(claims -> spoilt.apply(claims.claim("roles", List.of("reader"))));
        EntityExchangeResult<String> answer = small.ask("GET", "/api/tiers/pyramid", token);
        assertThat(answer.getStatus().value()).isEqualTo(401);
        assertThat(answer.getResponseHeaders().getFirst("WWW-Authenticate")).contains("invalid_token");
        assertThat(answer.getResponseBody()).contains("\"code\":\"bad-token\"", "verlopen");
    }

    @Test
    void a_token_of_another_key_and_one_that_is_none_are_refused() {
        assertThat(small.status("GET", "/api/tiers/pyramid", ANOTHER.person("p-1", "reader")))
                .isEqualTo(401);
        assertThat(small.status("GET", "/api/tiers/pyramid", "not.a.token")).isEqualTo(401);
        assertThat(small.status("GET", "/api/tiers/pyramid", "no token at all")).isEqualTo(401);
        String good = ISSUER.person("p-1", "reader");
        String unsigned = good.substring(0, good.lastIndexOf('.') + 1);
        assertThat(small.status("GET", "/api/tiers/pyramid", unsigned)).isEqualTo(401);
    }

    @Test
    void clocks_may_be_most_of_a_minute_apart() {
        String token = ISSUER.token(claims -> claims.claim("roles", List.of("reader"))
                .expirationTime(Date.from(Instant.now().minusSeconds(45))));
        assertThat(small.status("GET", "/api/tiers/pyramid", token)).isEqualTo(200);
    }

    @Test
    void keys_that_the_provider_has_changed_are_asked_for_again() {
        try (TestIssuer changing = new TestIssuer();
                SmallService believing = behindTheDoor("tier", changing.settings())) {
            assertThat(believing.status("GET", "/api/tiers/pyramid", changing.person("p-1", "reader")))
                    .isEqualTo(200);
            int asked = changing.asked();
            assertThat(believing.status("GET", "/api/tiers/pyramid", changing.person("p-1", "reader")))
                    .isEqualTo(200);
            assertThat(changing.asked()).as("known keys are not asked for").isEqualTo(asked);
            changing.rotate();
            assertThat(believing.status("GET", "/api/tiers/pyramid", changing.person("p-1", "reader")))
                    .isEqualTo(200);
        }
    }

    @Test
    void a_provider_that_is_away_is_no_fault_of_the_token() {
        TestIssuer away = new TestIssuer();
        away.close();
        try (SmallService believing = behindTheDoor("tier", away.settings())) {
            EntityExchangeResult<String> answer =
                    believing.ask("GET", "/api/tiers/pyramid", away.person("p-1", "reader"));
            assertThat(answer.getStatus().value()).isEqualTo(503);
            assertThat(answer.getResponseBody()).contains("\"code\":\"provider-away\"");
            assertThat(believing.status("GET", "/api/tiers/pyramid", program(Purpose.READ)))
                    .isEqualTo(200);
        }
    }

    @Test
    void a_program_has_its_purposes_and_no_role() {
        assertThat(small.status("GET", "/api/tiers/pyramid", program(Purpose.READ)))
                .isEqualTo(200);
        assertThat(small.status("GET", "/api/tiers/pyramid", program(Purpose.IMPORT)))
                .isEqualTo(403);
        assertThat(small.status("POST", "/api/simulations", program(Purpose.values())))
                .isEqualTo(403);
    }

    @Test
    void services_ask_each_other_and_nothing_else() {
        String service = own.ofService("customer");
        assertThat(small.status("GET", "/internal/customers-in-tier", service)).isEqualTo(200);
        assertThat(small.status("GET", "/api/tiers/pyramid", service)).isEqualTo(403);
        assertThat(small.status("GET", "/internal/customers-in-tier", program(Purpose.values())))
                .isEqualTo(403);
        OwnTokens stranger = OwnTokens.signedWith(keys.resolve("another"));
        assertThat(small.status("GET", "/internal/customers-in-tier", stranger.ofService("customer")))
                .isEqualTo(401);
    }

    @Test
    void the_key_of_the_services_is_for_its_owner_alone() throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys.resolve("services"))))
                .isEqualTo("rw-------");
    }

    @Test
    void who_did_it_is_who_the_token_is_of_whatever_name_was_typed() {
        assertThat(small.ask("PUT", "/api/tiers/customers/K1/override", ISSUER.person("anna", "sales-manager"))
                        .getResponseBody())
                .isEqualTo("anna");
        assertThat(small.ask("GET", "/internal/customers-in-tier", own.ofService("customer"))
                        .getResponseBody())
                .isEqualTo("nobody");
    }

    @Test
    void people_of_other_providers_are_known_by_an_id_made_of_issuer_and_subject() {
        String elsewhere = "https://elsewhere.example";
        Map<String, String> settings = new HashMap<>(ISSUER.settings());
        settings.put("tierledger.sign-in.issuer", elsewhere);
        try (SmallService believing = behindTheDoor("tier", settings)) {
            String token = ISSUER.token(claims -> claims.issuer(elsewhere)
                    .subject("anna@elsewhere.example")
                    .claim("roles", List.of("sales-manager")));
            assertThat(believing
                            .ask("PUT", "/api/tiers/customers/K1/override", token)
                            .getResponseBody())
                    .matches("p-[0-9a-f]{20}");
        }
    }

    @Test
    void what_the_service_says_of_its_target_counts() {
        assertThat(small.status("DELETE", "/api/simulations/begun-by-p-1", ISSUER.person("p-1", "sales-manager")))
                .isEqualTo(200);
        EntityExchangeResult<String> answer =
                small.ask("DELETE", "/api/simulations/begun-by-p-2", ISSUER.person("p-1", "sales-manager"));
        assertThat(answer.getStatus().value()).isEqualTo(403);
        assertThat(answer.getResponseBody()).contains("\"code\":\"not-yours\"", "\"answering\":\"p-2\"");
    }

    @Test
    void without_an_issuer_programs_are_let_in_and_nobody_else() {
        assertThat(withoutAnIssuer.status("GET", "/api/tiers/pyramid", null)).isEqualTo(401);
        assertThat(withoutAnIssuer.status("GET", "/internal/customers-in-tier", null))
                .isEqualTo(403);
        assertThat(withoutAnIssuer.status("GET", "/api/tiers/pyramid", ISSUER.person("p-1", "reader")))
                .isEqualTo(401);
        assertThat(withoutAnIssuer.status("GET", "/api/tiers/pyramid", program(Purpose.READ)))
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"a%2Fb", "50%25", "a%5Cb", "a%3Bb"})
    void identifiers_hold_the_signs_they_held_before(String id) {
        assertThat(small.status("DELETE", "/api/simulations/" + id, ISSUER.person("p-1", "sales-manager")))
                .isEqualTo(403);
        assertThat(small.status(
                        "DELETE", "/api/simulations/begun-by-p-1" + "%2F", ISSUER.person("p-1/", "sales-manager")))
                .isEqualTo(200);
    }

    @Test
    void a_stream_ends_with_its_token() {
        String token = ISSUER.token(claims -> claims.claim("roles", List.of("reader"))
                .expirationTime(Date.from(Instant.now().minusSeconds(50))));
        List<String> events = stream(token).block(Duration.ofSeconds(60));
        assertThat(events).hasSizeBetween(1, 400);
    }

    @Test
    void a_role_that_was_given_here_counts_and_no_longer_once_it_is_taken() {
        String token = ISSUER.person("gijs");
        assertThat(small.status("POST", "/api/simulations", token)).isEqualTo(403);
        told(person("gijs", List.of("policy-owner"), null, null));
        assertThat(small.status("POST", "/api/simulations", token)).isEqualTo(200);
        told(person("gijs", List.of(), null, null));
        assertThat(small.status("POST", "/api/simulations", token)).isEqualTo(403);
    }

    @Test
    void a_sales_manager_decides_for_the_own_teams_and_no_others() {
        told(
                team("house", null, "lea"),
                team("north", "house", "noor"),
                team("south", "house", "sam"),
                person("lea", List.of("sales-manager"), null, null),
                person("noor", List.of("sales-manager"), null, null),
                person("anna", List.of("account-manager"), "north", "AM1"));
        String override = "/api/tiers/customers/K1/override";
        assertThat(small.status("PUT", override, ISSUER.person("noor"))).isEqualTo(200);
        assertThat(small.status("PUT", override, ISSUER.person("lea"))).isEqualTo(200);
        EntityExchangeResult<String> other = small.ask("PUT", override, ISSUER.person("sam", "sales-manager"));
        assertThat(other.getStatus().value()).isEqualTo(403);
        assertThat(other.getResponseBody()).contains("\"code\":\"not-yours\"", "\"answering\":\"AM1\"");
        String nobodys = "/api/tiers/customers/K9/override";
        assertThat(small.status("PUT", nobodys, ISSUER.person("noor"))).isEqualTo(403);
        assertThat(small.status("PUT", nobodys, ISSUER.person("lea"))).isEqualTo(200);
    }

    @Test
    void an_account_that_was_joined_is_the_person() {
        String token = ISSUER.person("s-1", "sales-manager");
        assertThat(small.ask("PUT", "/api/tiers/customers/K1/override", token).getResponseBody())
                .isEqualTo("s-1");
        told(new PersonRecorded(
                "joost",
                List.of(),
                people.get().teams().top().orElse(null),
                null,
                List.of(Digest.ofAccount(TestIssuer.NAME, "s-1")),
                "name",
                "customer/2"));
        assertThat(small.ask("PUT", "/api/tiers/customers/K1/override", token).getResponseBody())
                .isEqualTo("joost");
    }

    @Test
    void a_stand_in_answers_on_the_days_that_were_arranged() {
        String reporting = "/api/activities/K1/completion";
        told(
                person("anna", List.of("account-manager"), null, "AM1"),
                person("bram", List.of("account-manager"), null, "AM3"),
                new StandInArranged("AM1", "bram", DAY, DAY.plusDays(1), "name", "customer/9"));
        for (var expected : Map.of(DAY.minusDays(1), 403, DAY, 200, DAY.plusDays(1), 200, DAY.plusDays(2), 403)
                .entrySet()) {
            today = expected.getKey();
            assertThat(ofEngagement.status("POST", reporting, ISSUER.person("bram")))
                    .as("%s", today)
                    .isEqualTo(expected.getValue());
            assertThat(ofEngagement.status("POST", reporting, ISSUER.person("anna")))
                    .isEqualTo(200);
        }
        today = null;
        assertThat(ofEngagement.status("POST", reporting, ISSUER.person("bram")))
                .as("before there is a day")
                .isEqualTo(403);
    }

    @Test
    void a_programs_token_opens_what_its_purpose_does_until_it_is_revoked_and_ends_its_streams() {
        String token = "tlp_" + "x".repeat(43);
        assertThat(small.ask("GET", "/api/tiers/pyramid", token).getResponseBody())
                .contains("\"code\":\"bad-token\"");
        told(new TokenIssued(
                "t-1",
                Digest.ofToken(token),
                "read",
                List.of(),
                "lea",
                LocalDate.now(ZoneId.of("Europe/Amsterdam")),
                "name"));
        assertThat(small.status("GET", "/api/tiers/pyramid", token)).isEqualTo(200);
        assertThat(small.status("POST", "/api/simulations", token)).isEqualTo(403);
        CompletableFuture<List<String>> stream = stream(token).toFuture();
        assertThat(stream)
                .as("it goes on while the token counts")
                .isNotCompleted()
                .failsWithin(Duration.ofSeconds(2))
                .withThrowableOfType(TimeoutException.class);
        told(new TokenRevoked("t-1", "name"));
        assertThat(small.status("GET", "/api/tiers/pyramid", token)).isEqualTo(401);
        assertThat(stream).succeedsWithin(Duration.ofSeconds(20));
    }

    @Test
    void a_stream_ends_with_the_role_that_let_its_reader_in() {
        told(person("rita", List.of("reader"), null, null));
        CompletableFuture<List<String>> stream = stream(ISSUER.person("rita")).toFuture();
        assertThat(stream).failsWithin(Duration.ofSeconds(2)).withThrowableOfType(TimeoutException.class);
        told(person("rita", List.of(), null, null));
        assertThat(stream).succeedsWithin(Duration.ofSeconds(20));
    }

    private static Mono<List<String>> stream(String token) {
        return small.client()
                .get()
                .uri("/api/tiers/changes/stream")
                .headers(headers -> headers.setBearerAuth(token))
                .exchange()
                .expectStatus()
                .isOk()
                .returnResult(String.class)
                .getResponseBody()
                .collectList();
    }

    private static void told(PublishedEvent... events) {
        people.updateAndGet(known -> known.and(List.of(events)));
    }

    private static TeamRecorded team(String id, @Nullable String parent, @Nullable String lead) {
        return new TeamRecorded(id, id, parent, lead, "name", "customer/1");
    }

    private static PersonRecorded person(
            String id, List<String> roles, @Nullable String team, @Nullable String accountManager) {
        return new PersonRecorded(id, roles, team, accountManager, List.of(), "name", "customer/2");
    }

    private static String program(Purpose... purposes) {
        return own.ofProgram("erp", "tierledger", Set.of(purposes), Duration.ofMinutes(5));
    }

    @RestController
    static class SomeOfTier {
        @GetMapping("/api/tiers/pyramid")
        String pyramid() {
            return "pyramid";
        }

        @GetMapping(value = "/api/tiers/changes/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
        Flux<ServerSentEvent<String>> stream() {
            return Flux.interval(Duration.ofMillis(50))
                    .onBackpressureDrop()
                    .map(n -> ServerSentEvent.builder("change " + n).build());
        }

        @PostMapping("/api/simulations")
        String simulate() {
            return "started";
        }

        @DeleteMapping("/api/simulations/{id}")
        String end(@PathVariable String id) {
            return id;
        }

        @PostMapping("/api/activities/{id}/completion")
        String complete(@PathVariable String id) {
            return id;
        }

        @PutMapping("/api/tiers/customers/{id}/override")
        String override(@PathVariable String id, @RequestHeader("Tierledger-User") String user) {
            return user;
        }

        @GetMapping("/internal/customers-in-tier")
        String asked(@RequestHeader(name = "Tierledger-User", required = false) @Nullable String user) {
            return user == null ? "nobody" : user;
        }

        @GetMapping("/api/forgotten")
        String forgotten() {
            return "forgotten";
        }

        @GetMapping("/openapi")
        String described() {
            return "described";
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
            return () -> Optional.ofNullable(today);
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
        Targets targets() {
            return (right, path) -> Mono.just(KNOWN.customerOf(MANAGERS.get(path.get("id")))
                    .startedBy(path.getOrDefault("id", "").replace("begun-by-", "")));
        }
    }
}
