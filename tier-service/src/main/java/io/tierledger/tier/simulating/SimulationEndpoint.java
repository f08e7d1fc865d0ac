package io.tierledger.tier.simulating;

import io.tierledger.contracts.method.Method;
import io.tierledger.platform.TierledgerProperties;
import io.tierledger.platform.access.Admission;
import io.tierledger.platform.eventstore.EventLog;
import io.tierledger.platform.web.Blocking;
import io.tierledger.platform.web.Page;
import io.tierledger.platform.web.Refused;
import io.tierledger.platform.web.describing.AnswersNothing;
import io.tierledger.platform.web.describing.AnswersTaken;
import io.tierledger.rights.Reach;
import io.tierledger.tier.directory.CustomerDirectory;
import io.tierledger.tier.neighbours.CustomerNames;
import io.tierledger.tier.placement.policy.Policy;
import io.tierledger.tier.policies.Policies;
import io.tierledger.tier.receipts.Language;
import io.tierledger.tier.requests.Today;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code POST /api/simulations} with a whole draft: {@code {"draft": {…}}}; followed at the {@code Location} it answers. */
@RestController
@RequestMapping("/api/simulations")
final class SimulationEndpoint {
    private static final Duration PACE = Duration.ofMillis(500);
    /** As the version of what a draft is compared with, when there is no such thing. */
    static final int NEVER_PUBLISHED = 0;

    private final Blocking blocking;
    private final Policies policies;
    private final Simulations simulations;
    private final CustomerDirectory directory;
    private final ByHandToday byHand;
    private final Movers movers;
    private final Today today;
    private final String currency;
    private final JsonMapper json;

    SimulationEndpoint(
            Blocking blocking,
            Policies policies,
            Simulations simulations,
            EventLog log,
            CustomerDirectory directory,
            CustomerNames names,
            Today today,
            TierledgerProperties properties,
            JsonMapper json) {
        this.json = json;
        this.blocking = blocking;
        this.policies = policies;
        this.today = today;
        this.simulations = simulations;
        this.directory = directory;
        this.byHand = new ByHandToday(log);
        this.movers = new Movers(names, properties.currency());
        this.currency = properties.currency();
    }

    /**
     * @param draft a method document; its id names the published method that it is compared with. When that was never published, it is
     *     compared with nobody being placed
     * @param from the draft decides from this day on, the published version before it; null for the first business date
     * @param until null for the present business date
     */
    record Wanted(
            @Nullable JsonNode draft,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}

    @PostMapping
    @AnswersTaken
    Mono<ResponseEntity<Simulation>> start(@RequestBody Wanted wanted, ServerWebExchange exchange) {
        Admission admission = Admission.of(exchange);
        Reach reach = admission.reach();
        if (wanted.draft() == null || wanted.draft().isNull()) {
            throw Refused.invalid("draft", "missing", "A simulation needs a draft: a whole method document.");
        }
        Method draft = read(wanted.draft());
        LocalDate from = wanted.from();
        if (from != null && wanted.until() != null && wanted.until().isBefore(from)) {
            throw Refused.invalid("until", "before-from", "The period ends before it begins.");
        }
        return blocking.call(() -> {
            check(draft);
            today.past("from", from);
            today.past("until", wanted.until());
            Method published = policies.knows(draft.id())
                    ? policies.newest(draft.id()).method()
                    : draft.withVersion(NEVER_PUBLISHED);
            SimulationRun run = new SimulationRun(
                    UUID.randomUUID().toString(),
                    published,
                    draft.withVersion(published.version() + 1),
                    from,
                    wanted.until(),
                    currency,
                    wanted.until() == null ? byHand.under(draft.id()) : Map.of(),
                    admission.who(),
                    reach,
                    directory.within(reach));
            Simulation started = simulations.start(run);
            return ResponseEntity.accepted()
                    .location(URI.create("/api/simulations/" + started.id()))
                    .body(started);
        });
    }

    /** A document that is no method is one that cannot be simulated, at the place that it names. */
    private Method read(JsonNode draft) {
        try {
            return json.treeToValue(draft, Method.class);
        } catch (JacksonException noMethod) {
            String place = noMethod.getPath().stream()
                    .map(step ->
                            step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                    .collect(Collectors.joining());
            throw Refused.invalid(
                    "draft" + place, "draft-unreadable", "The draft cannot be read as a method at this place.");
        }
    }

    private static void check(Method draft) {
        try {
            Policy.of(draft);
        } catch (NullPointerException incomplete) {
            throw Refused.invalid(
                    "draft", "incomplete-draft", "The draft is no whole method document: a part is missing.");
        } catch (DateTimeException noPeriod) {
            throw Refused.invalid(
                    "draft", "bad-draft", "The draft cannot place every scorecard: a period is written P12M.");
        } catch (IllegalArgumentException unusable) {
            throw Refused.invalid(
                    "draft", "bad-draft", "The draft cannot place every scorecard: " + unusable.getMessage());
        }
    }

    @GetMapping
    Page<Simulation> all(ServerWebExchange exchange) {
        Admission admission = Admission.of(exchange);
        Reach reach = admission.reach();
        return new Page<>(
                simulations.all().stream()
                        .filter(run -> run.isShownTo(admission.who(), reach))
                        .map(run -> run.simulation().withoutOutcome())
                        .toList(),
                null);
    }

    @GetMapping("/{id}")
    Simulation find(@PathVariable String id, ServerWebExchange exchange) {
        return simulations.find(id, Admission.of(exchange)).simulation();
    }

    @GetMapping(value = "/{id}/progress", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    Flux<ServerSentEvent<Simulation>> progress(@PathVariable String id, ServerWebExchange exchange) {
        Admission admission = Admission.of(exchange);
        SimulationRun run = simulations.find(id, admission);
        return Flux.interval(Duration.ZERO, PACE)
                .onBackpressureDrop()
                .takeWhile(tick -> run.isShownTo(admission.who(), admission.reach()))
                .map(tick -> run.simulation().withoutOutcome())
                .takeUntil(SimulationEndpoint::isOver)
                .map(now -> ServerSentEvent.builder(now).event("progress").build());
    }

    private static boolean isOver(Simulation simulation) {
        return switch (simulation.state()) {
            case WAITING, RUNNING -> false;
            case DONE, CANCELLED, FAILED -> true;
        };
    }

    @GetMapping("/{id}/movers")
    Mono<Page<Mover>> movers(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String language,
            ServerWebExchange exchange) {
        Admission admission = Admission.of(exchange);
        SimulationRun run = simulations.find(id, admission);
        Movers.Asked asked = new Movers.Asked(
                from, to, Page.limit(limit), cursor == null ? null : Page.key(cursor), Language.of(language));
        return blocking.call(() -> {
            exists(run, from);
            exists(run, to);
            return movers.page(run, asked, directory.within(admission.reach()));
        });
    }

    private static void exists(SimulationRun run, @Nullable String tier) {
        if (tier != null && !run.hasTier(tier)) {
            throw Refused.notFound("tier", tier);
        }
    }

    @DeleteMapping("/{id}")
    @AnswersNothing
    ResponseEntity<Void> end(@PathVariable String id) {
        simulations.end(id);
        return ResponseEntity.noContent().build();
    }
}
