package io.tierledger.scoring.judgements;

import io.tierledger.contracts.questions.FileJudgement;
import io.tierledger.contracts.questions.JudgementOutcomes;
import io.tierledger.contracts.questions.JudgementsScored;
import io.tierledger.contracts.questions.JudgementsSent;
import io.tierledger.contracts.questions.StoredJudgements;
import io.tierledger.platform.TierledgerProperties;
import io.tierledger.platform.eventstore.EventStoreConfiguration;
import io.tierledger.platform.web.Blocking;
import io.tierledger.scoring.judging.Judging;
import io.tierledger.scoring.partition.KnownToday;
import io.tierledger.sealing.Texts;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/**
 * Judgements that customer-service read from a file, which knows who is a customer: what becomes of them is decided here. Not reachable
 * through the gateway.
 */
@RestController
public final class JudgementsOfAFile {
    private static final int MOST_BYTES = 16 << 20;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Objections objections;
    private final StoreJudgements store;
    private final Scored scored;
    private final KnownToday known;
    private final SealJudgements seals;
    private final Blocking blocking;
    private final Clock clock;
    private final TierledgerProperties properties;

    JudgementsOfAFile(
            Objections objections,
            StoreJudgements store,
            Scored scored,
            KnownToday known,
            Texts texts,
            Blocking blocking,
            Clock clock,
            TierledgerProperties properties) {
        this.objections = objections;
        this.store = store;
        this.scored = scored;
        this.known = known;
        this.seals = new SealJudgements(texts);
        this.blocking = blocking;
        this.clock = clock;
        this.properties = properties;
    }

    /** Many at once are more than other bodies may hold. */
    @PostMapping("/internal/judgements")
    Mono<JudgementOutcomes> take(@RequestParam(defaultValue = "false") boolean foretell, ServerHttpRequest request) {
        return DataBufferUtils.join(request.getBody(), MOST_BYTES)
                .map(JudgementsOfAFile::read)
                .flatMap(sent -> blocking.call(() -> take(sent, foretell)));
    }

    /** Waits for a while until the scorecards show what was stored; whether they do. */
    @PostMapping("/internal/judgements/scored")
    Mono<JudgementsScored> scored(@RequestBody StoredJudgements stored) {
        return blocking.call(() -> new JudgementsScored(scored.await(stored.positions(), PATIENCE)));
    }

    private JudgementOutcomes take(JudgementsSent sent, boolean foretell) {
        LocalDate today = known.businessDate().orElseGet(() -> LocalDate.now(clock.withZone(properties.zone())));
        List<Judging> judgings =
                sent.judgements().stream().map(one -> judging(one, today)).toList();
        TakeJudgements takes = new TakeJudgements(store, seals, objections.now());
        return new JudgementOutcomes(foretell ? takes.foretell(judgings) : takes.take(judgings));
    }

    private static Judging judging(FileJudgement said, LocalDate today) {
        LocalDate on = said.judgedOn();
        return new Judging(
                said.customerId(),
                said.method(),
                said.criterion(),
                said.score(),
                said.rationale(),
                said.judgedBy(),
                on == null ? today : on);
    }

    private static JudgementsSent read(DataBuffer body) {
        try {
            return EventStoreConfiguration.STORED_JSON.readValue(body.asInputStream(), JudgementsSent.class);
        } finally {
            DataBufferUtils.release(body);
        }
    }
}
