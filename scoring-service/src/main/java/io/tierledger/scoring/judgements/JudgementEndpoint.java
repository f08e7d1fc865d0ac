package io.tierledger.scoring.judgements;

import io.tierledger.contracts.Actor;
import io.tierledger.platform.Partitions;
import io.tierledger.platform.TierledgerProperties;
import io.tierledger.platform.access.Admission;
import io.tierledger.platform.consuming.StageRunner;
import io.tierledger.platform.eventstore.EventLog;
import io.tierledger.platform.web.Blocking;
import io.tierledger.platform.web.IfMatch;
import io.tierledger.platform.web.Person;
import io.tierledger.platform.web.Refused;
import io.tierledger.platform.web.describing.AnswersDone;
import io.tierledger.platform.web.describing.AnswersTaken;
import io.tierledger.reading.Tidy;
import io.tierledger.scoring.current.CurrentScorecards;
import io.tierledger.scoring.eventsourcing.JudgeCriterion;
import io.tierledger.scoring.judgements.Judgeability.Objection;
import io.tierledger.scoring.judging.Judging;
import io.tierledger.scoring.methods.Catalogue;
import io.tierledger.scoring.partition.KnownToday;
import io.tierledger.sealing.Texts;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * A person judges one criterion of one customer, dated on the business date; {@code If-Match} may name the version of the scorecard that
 * was read. Answers when the scorecards show it: 200, or 202 when that
 * takes longer than five seconds.
 */
@RestController
public final class JudgementEndpoint {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final CommandGateway commands;
    private final Catalogue catalogue;
    private final KnownToday known;
    private final CurrentScorecards scorecards;
    private final EventLog log;
    private final StageRunner stage;
    private final SealJudgements seals;
    private final Blocking blocking;
    private final Clock clock;
    private final TierledgerProperties properties;
    private final WhoOverrode overriding;

    /** What is said. */
    public record Body(@Nullable Integer score, @Nullable String rationale) {}

    /** What was recorded. */
    public record Recorded(
            String customerId,
            String method,
            String criterion,
            int score,
            String rationale,
            String judgedBy,
            LocalDate judgedOn) {}

    JudgementEndpoint(
            CommandGateway commands,
            Catalogue catalogue,
            KnownToday known,
            CurrentScorecards scorecards,
            EventLog log,
            StageRunner stage,
            Texts texts,
            Blocking blocking,
            Clock clock,
            TierledgerProperties properties,
            WhoOverrode overriding) {
        this.commands = commands;
        this.catalogue = catalogue;
        this.known = known;
        this.scorecards = scorecards;
        this.log = log;
        this.stage = stage;
        this.seals = new SealJudgements(texts);
        this.blocking = blocking;
        this.clock = clock;
        this.properties = properties;
        this.overriding = overriding;
    }

    @AnswersDone
    @AnswersTaken
    @PutMapping("/api/scorecards/{customerId}/judgements/{criterion}")
    Mono<ResponseEntity<Recorded>> judge(
            @PathVariable String customerId,
            @PathVariable String criterion,
            @RequestParam(required = false) @Nullable String method,
            @RequestHeader(name = "Tierledger-User") String user,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match,
            @RequestBody Body body,
            ServerWebExchange exchange) {
        Admission admission = Admission.of(exchange);
        return blocking.call(() -> {
            String under = method == null ? catalogue.leading() : method;
            Judging judging = read(customerId, under, criterion, user, body);
            mustBe(IfMatch.version(match), customerId, under);
            overriding.mustBeAnother(admission, customerId, under);
            commands.sendAndWait(new JudgeCriterion(seals.one(judging)), 10, TimeUnit.SECONDS);
            boolean shown = awaitShown(judging);
            Recorded recorded = new Recorded(
                    customerId,
                    under,
                    criterion,
                    judging.score(),
                    judging.rationale(),
                    Actor.shown(judging.judgedBy()),
                    judging.judgedOn());
            return ResponseEntity.status(shown ? 200 : 202).body(recorded);
        });
    }

    private void mustBe(@Nullable Long read, String customerId, String method) {
        if (read != null && read != scorecards.version(customerId, method)) {
            throw Refused.stale("The scorecard has changed since it was read.");
        }
    }

    private Judging read(String customerId, String method, String criterion, @Nullable String user, Body body) {
        String person = Person.of(user);
        if (body.score() == null) {
            throw Refused.invalid("score", "missing", "A judgement needs a score.");
        }
        JudgeableCriteria judgeable = new JudgeableCriteria(catalogue);
        if (!judgeable.hasMethod(method)) {
            throw Refused.notFound("method", method);
        }
        if (judgeable.criterion(method, criterion) == null) {
            throw Refused.notFound("criterion", method + " " + criterion);
        }
        if (!known.knows(customerId).orElse(true)) {
            throw Refused.notFound("customer", customerId);
        }
        LocalDate today = known.businessDate().orElseGet(() -> LocalDate.now(clock.withZone(properties.zone())));
        String rationale = body.rationale() == null ? "" : Tidy.value(body.rationale());
        Judging judging =
                new Judging(customerId, method, criterion, body.score(), rationale, Actor.signedIn(person), today);
        Objection objection = Judgeability.objection(judging, judgeable);
        if (objection != null) {
            throw Refused.invalid(sent(objection.field()), objection.code(), objection.detail());
        }
        return judging;
    }

    /** A column of a file is a member, a parameter or a header here. */
    private static String sent(String column) {
        return switch (column) {
            case "customer_id" -> "customerId";
            case "judged_by" -> "Tierledger-User";
            case "judged_on" -> "judgedOn";
            default -> column;
        };
    }

    private boolean awaitShown(Judging judging) throws InterruptedException {
        long position = log.stream(judging.stream()).getLast().position();
        return stage.awaitGiven(Partitions.of(judging.customerId()), position, PATIENCE);
    }
}
