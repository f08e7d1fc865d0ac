package io.tierledger.specification.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.contracts.people.Digest;
import io.tierledger.contracts.people.TokenIssued;
import io.tierledger.contracts.people.TokenRevoked;
import io.tierledger.people.Directory;
import io.tierledger.people.People;
import io.tierledger.platform.access.AboutCustomers;
import io.tierledger.platform.access.BusinessDay;
import io.tierledger.platform.access.OwnTokens;
import io.tierledger.platform.access.Targets;
import io.tierledger.platform.accesslog.Access;
import io.tierledger.platform.accesslog.AccessLog;
import io.tierledger.platform.web.Blocking;
import io.tierledger.platform.web.Refused;
import io.tierledger.rights.Facts;
import io.tierledger.rights.KnownPeople;
import io.tierledger.specification.TestIssuer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.Bean;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** What of all that comes in by the door stands in the access log, and what of it does not. */
class AccessLogAtTheDoorTest {
    private static final String SECRET = "Hoekstra Installatietechniek";
    private static final RememberingLog LOG = new RememberingLog();
    private static final AtomicReference<People> PEOPLE = new AtomicReference<>(People.NOBODY);

    @TempDir
    private static Path keys;

    private static TestIssuer issuer;
    private static SmallService small;

    @BeforeAll
    static void start() {
        issuer = new TestIssuer();
        small = new SmallService(
                "tier",
                SomeOfTier.class,
                keys,
                issuer.settings(),
                Map.of("Accept-Language", "nl", "Tierledger-Network", "203.0.113.77/24"));
    }

    @AfterAll
    static void stop() {
        small.close();
        issuer.close();
    }

    @BeforeEach
    void forget() {
        LOG.forget();
    }

    @Test
    void an_opened_customer_is_a_page() {
        String token = issuer.token(claims ->
                claims.subject("anna").claim("roles", List.of("reader")).claim("sid", "s-1"));
        assertThat(status("GET", "/api/tiers/customers/K%201?method=abc", token))
                .isEqualTo(200);
        assertThat(LOG.noted)
                .containsExactly(new Access(
                        "person:anna",
                        "s-1",
                        "page",
                        "GET /api/tiers/customers/{id}",
                        "",
                        List.of("K 1"),
                        1,
                        "203.0.113.0/24",
                        "answered"));
        assertThat(LOG.stored).isEmpty();
    }

    @Test
    void what_there_is_not_is_no_customer_and_what_was_typed_is_not_kept() {
        assertThat(status("GET", "/api/tiers/customers/not-there", reader())).isEqualTo(404);
        assertThat(LOG.noted)
                .singleElement()
                .returns("not-found", Access::outcome)
                .returns(List.of(), Access::customers);
    }

    @Test
    void a_list_and_what_says_nothing_of_a_customer_are_not_logged() {
        assertThat(status("GET", "/api/tiers/customers?q=Hoekstra", reader())).isEqualTo(200);
        assertThat(status("GET", "/api/tiers/pyramid", reader())).isEqualTo(200);
        assertThat(LOG.noted).isEmpty();
        assertThat(LOG.stored).isEmpty();
    }

    @Test
    void who_may_not_is_logged_with_what_would_be_needed() {
        assertThat(status("POST", "/api/simulations", reader())).isEqualTo(403);
        assertThat(LOG.noted)
                .singleElement()
                .returns("person:anna", Access::who)
                .returns("simulation", Access::act)
                .returns("needed=drafting", Access::selection)
                .returns("role-needed", Access::outcome);
    }

    @Test
    void whose_customer_it_is_not_is_logged_with_the_customer() {
        String manager = issuer.person("bea", "sales-manager");
        assertThat(status("PUT", "/api/tiers/customers/K9/override", manager)).isEqualTo(403);
        assertThat(LOG.noted)
                .singleElement()
                .returns("not-yours", Access::outcome)
                .returns(List.of("K9"), Access::customers);
    }

    @Test
    void a_refusal_of_an_endpoint_is_logged_by_its_code_on_every_route() {
        assertThat(status("GET", "/api/tiers/findings", reader())).isEqualTo(403);
        assertThat(LOG.noted).singleElement().returns("none", Access::act).returns("made-yourself", Access::outcome);
    }

    @Test
    void nobody_is_not_logged_for_there_is_nobody_to_be_told_of() {
        assertThat(status("GET", "/api/tiers/pyramid", null)).isEqualTo(401);
        assertThat(status("GET", "/api/tiers/pyramid", "none.of.these")).isEqualTo(401);
        assertThat(LOG.noted).isEmpty();
    }

    @Test
    void a_token_that_is_over_is_logged_as_whose_it_was() {
        String over = issuer.token(claims ->
                claims.subject("anna").expirationTime(Date.from(Instant.now().minusSeconds(3600))));
        assertThat(status("GET", "/api/tiers/customers/K1", over)).isEqualTo(401);
        assertThat(LOG.noted)
                .singleElement()
                .returns("person:anna", Access::who)
                .returns("bad-token", Access::outcome)
                .returns(List.of(), Access::customers);
    }

    @Test
    void a_token_of_another_key_is_nobodys() {
        try (TestIssuer forger = new TestIssuer()) {
            String forged = forger.token(claims -> claims.subject("anna")
                    .expirationTime(Date.from(Instant.now().minusSeconds(3600))));
            assertThat(status("GET", "/api/tiers/customers/K1", forged)).isEqualTo(401);
        }
        assertThat(LOG.noted).isEmpty();
    }

    @Test
    void a_program_whose_token_was_revoked_is_logged() {
        String token = "tlp_" + "a".repeat(43);
        PEOPLE.set(People.NOBODY.and(List.of(
                new TokenIssued(
                        "t-1",
                        Digest.ofToken(token),
                        "read",
                        List.of(),
                        "anna",
                        LocalDate.of(2099, 1, 1),
                        "customer/1"),
                new TokenRevoked("t-1", "customer/2"))));
        assertThat(status("GET", "/api/tiers/customers/K1", token)).isEqualTo(401);
        assertThat(LOG.noted)
                .singleElement()
                .returns("program:t-1", Access::who)
                .returns("bad-token", Access::outcome);
    }

    @Test
    void a_receipt_is_stored_before_its_first_byte() throws Exception {
        Sinks.Empty<Void> isStored = Sinks.empty();
        LOG.store = isStored.asMono();
        var answer = CompletableFuture.supplyAsync(() -> status("GET", "/api/tiers/changes/K1~abc~1", reader()));
        Thread.sleep(500);
        assertThat(answer).as("before it is stored").isNotDone();
        isStored.tryEmitEmpty();
        assertThat(answer.get()).isEqualTo(200);
        assertThat(LOG.stored)
                .singleElement()
                .returns("receipt", Access::act)
                .returns("changeId=K1~abc~1", Access::selection)
                .returns(List.of("K1"), Access::customers);
    }

    @Test
    void without_its_row_nothing_of_a_receipt_is_answered() {
        LOG.isAway = true;
        EntityExchangeResult<String> answer = small.ask("GET", "/api/tiers/changes/K1~abc~1", reader());
        assertThat(answer.getStatus().value()).isEqualTo(503);
        assertThat(answer.getResponseBody())
                .contains("\"code\":\"access-log-away\"", "toegangslogboek")
                .doesNotContain("the evidence");
        assertThat(status("GET", "/api/tiers/customers/K1", reader()))
                .as("pages go on")
                .isEqualTo(200);
    }

    @Test
    void a_log_that_is_full_refuses_what_is_logged_and_lets_the_rest_go_on() {
        LOG.isFull = true;
        EntityExchangeResult<String> answer = small.ask("GET", "/api/tiers/customers/K1", reader());
        assertThat(answer.getStatus().value()).isEqualTo(503);
        assertThat(answer.getResponseBody()).contains("\"code\":\"access-log-full\"");
        assertThat(status("POST", "/api/simulations", reader()))
                .as("a refusal that could not be logged")
                .isEqualTo(503);
        assertThat(status("GET", "/api/tiers/pyramid", reader())).isEqualTo(200);
        assertThat(LOG.noted).isEmpty();
    }

    @Test
    void services_that_ask_each_other_are_not_logged() {
        assertThat(status(
                        "GET",
                        "/internal/customers-in-tier",
                        OwnTokens.signedWith(keys.resolve("services")).ofService("scoring")))
                .isEqualTo(200);
        assertThat(LOG.noted).isEmpty();
    }

    @Test
    void no_name_and_no_search_word_is_in_any_row() {
        String words = SECRET.replace(" ", "%20");
        String token = reader();
        List.of(
                        "/api/tiers/customers/K1?q=" + words,
                        "/api/tiers/customers/not-there?name=" + words,
                        "/api/tiers/customers?q=" + words,
                        "/api/tiers/changes/" + words,
                        "/api/tiers/changes/K1~abc~1?search=" + words,
                        "/api/simulations/" + words,
                        "/api/tiers/findings?q=" + words)
                .forEach(path -> small.ask("GET", path, token));
        small.ask("POST", "/api/simulations", token);
        assertThat(LOG.noted).isNotEmpty();
        assertThat(LOG.stored).isNotEmpty();
        assertThat(LOG.noted.toString() + LOG.stored).doesNotContain("Hoekstra", "Installatietechniek");
    }

    private static String reader() {
        return issuer.person("anna", "reader");
    }

    private static int status(String method, String path, @Nullable String token) {
        return small.status(method, path, token);
    }

    @RestController
    static class SomeOfTier {
        @GetMapping("/api/tiers/customers/{id}")
        String page(
                @PathVariable String id,
                @RequestParam(required = false) @Nullable String method,
                @RequestParam(required = false) @Nullable String q) {
            if (id.equals("not-there")) {
                throw Refused.notFound("customer", id);
            }
            return id;
        }

        @GetMapping("/api/tiers/customers")
        String list(@RequestParam(required = false) @Nullable String q) {
            return "list";
        }

        @GetMapping("/api/tiers/pyramid")
        String pyramid() {
            return "pyramid";
        }

        @GetMapping("/api/tiers/findings")
        Mono<String> findings(@RequestParam(required = false) @Nullable String q) {
            return Mono.error(new Refused(403, "made-yourself"));
        }

        @GetMapping("/api/tiers/changes/{changeId}")
        String receipt(@PathVariable String changeId, @RequestParam(required = false) @Nullable String search) {
            return "the evidence";
        }

        @PostMapping("/api/simulations")
        String simulate() {
            return "started";
        }

        @GetMapping("/api/simulations/{id}")
        String simulation(@PathVariable String id, ServerWebExchange exchange) {
            return "simulated";
        }

        @PutMapping("/api/tiers/customers/{id}/override")
        String override(@PathVariable String id) {
            return id;
        }

        @GetMapping("/internal/customers-in-tier")
        String asked() {
            return "asked";
        }

        @Bean
        AccessLog accessLog() {
            return LOG;
        }

        @Bean
        AboutCustomers receipts() {
            return (route, path) -> path.getOrDefault("changeId", "").startsWith("K1~") ? List.of("K1") : List.of();
        }

        @Bean
        KnownPeople people() {
            return new Directory(PEOPLE::get);
        }

        @Bean
        BusinessDay businessDay() {
            return Optional::empty;
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
            return (right, path) -> Mono.just(Facts.ofCustomer("am-9", "south"));
        }
    }
}
