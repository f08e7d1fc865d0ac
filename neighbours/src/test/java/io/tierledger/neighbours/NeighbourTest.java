package io.tierledger.neighbours;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.tierledger.contracts.questions.YearSum;
import io.tierledger.contracts.questions.YearSums;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;

/** A neighbour answers, refuses, talks nonsense or is silent; the asker goes on in any case. */
class NeighbourTest {
    private static final Duration LONG = Duration.ofSeconds(30);
    private final MockEnvironment environment = new MockEnvironment();
    private final CountDownLatch gate = new CountDownLatch(1);
    private HttpServer server;
    private volatile int status = 200;
    private volatile String answer = "";
    private volatile String asked = "";
    private volatile String shown = "";
    private volatile boolean silent;

    @BeforeEach
    void start() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            asked = exchange.getRequestURI().toString();
            shown = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
            byte[] body = answer.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, silent ? body.length + 1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.getResponseBody().flush();
            waitWhileSilent();
            exchange.close();
        });
        server.start();
    }

    private void waitWhileSilent() {
        try {
            assertThat(!silent || gate.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    @AfterEach
    void stop() {
        gate.countDown();
        server.stop(0);
    }

    private Neighbour<ScoringQuestions> scoring(Duration limit) {
        environment.setProperty(
                "tierledger.services.scoring",
                "http://127.0.0.1:" + server.getAddress().getPort());
        return Neighbour.scoring(environment, limit);
    }

    @Test
    void answers_of_any_size_come_in_the_form_that_is_declared() {
        YearSum one = new YearSum("K1", 42, 7, 1);
        answer = "[{\"customers\":["
                + "{\"customerId\":\"K1\",\"revenueMinor\":42,\"profitMinor\":7,\"orders\":1},".repeat(9_999)
                + "{\"customerId\":\"K1\",\"revenueMinor\":42,\"profitMinor\":7,\"orders\":1,\"unknown\":true}]}]";
        List<YearSums> told = scoring(LONG)
                .ask(questions -> questions.measures(LocalDate.of(2026, 2, 1)))
                .orElseThrow();
        assertThat(told.getFirst().customers()).hasSize(10_000).containsOnly(one);
        assertThat(asked).isEqualTo("/internal/measures?asOf=2026-02-01");
    }

    @Test
    void every_question_says_which_service_asks(@TempDir Path keys) {
        environment.setProperty("tierledger.service", "tier");
        environment.setProperty(
                "tierledger.sign-in.services-key", keys.resolve("services").toString());
        answer = "{\"mark\":\"17\"}";
        assertThat(scoring(LONG).ask(ScoringQuestions::reached)).isPresent();
        String claims = new String(Base64.getUrlDecoder().decode(shown.split("\\.")[1]), StandardCharsets.UTF_8);
        assertThat(claims).contains("\"sub\":\"tier\"", "\"aud\":\"tierledger-internal\"");
    }

    @Test
    void its_address_may_be_known_later() {
        environment.setProperty("tierledger.services.scoring", "http://127.0.0.1:1");
        Neighbour<ScoringQuestions> neighbour = Neighbour.scoring(environment, LONG);
        assertThat(neighbour.ask(ScoringQuestions::reached)).isEmpty();
        answer = "{\"mark\":\"17\"}";
        scoring(LONG);
        assertThat(neighbour.ask(ScoringQuestions::reached)).isPresent();
    }

    @Test
    void a_refusal_is_told_by_its_status_and_is_no_answer() {
        status = 404;
        answer = "{}";
        assertThat(scoring(LONG).ask(ScoringQuestions::reached)).isEmpty();
        assertThat(scoring(LONG).answer(ScoringQuestions::reached).orElseThrow().status())
                .isEqualTo(404);
    }

    @Test
    void nonsense_is_no_answer() {
        answer = "\"once upon a time";
        assertThat(scoring(LONG).ask(ScoringQuestions::reached)).isEmpty();
    }

    @Test
    void the_limit_is_that_of_the_whole_answer() {
        silent = true;
        answer = "{\"mark\":\"17\"}";
        assertThat(scoring(Duration.ofMillis(200)).ask(ScoringQuestions::reached))
                .isEmpty();
    }

    @Test
    void whoever_waits_when_it_is_closed_or_is_interrupted_goes_on_without() throws Exception {
        silent = true;
        Neighbour<ScoringQuestions> neighbour = scoring(LONG);
        var waiting = CompletableFuture.supplyAsync(() -> neighbour.ask(ScoringQuestions::reached));
        neighbour.close();
        assertThat(waiting.get(20, TimeUnit.SECONDS)).isEmpty();
        var interrupted = new CompletableFuture<Boolean>();
        Thread asking = Thread.startVirtualThread(() -> interrupted.complete(
                scoring(LONG).ask(ScoringQuestions::reached).isEmpty()
                        && Thread.currentThread().isInterrupted()));
        asking.interrupt();
        assertThat(interrupted.get(20, TimeUnit.SECONDS)).isTrue();
    }
}
