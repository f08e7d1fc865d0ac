package io.tierledger.customer.importing;

import io.tierledger.contracts.scores.ImportSettled;
import io.tierledger.customer.importing.runs.ImportRuns;
import io.tierledger.customer.importing.runs.ImportView;
import io.tierledger.customer.stages.StageNews;
import io.tierledger.platform.KafkaConnections;
import io.tierledger.platform.projecting.Projections;
import io.tierledger.platform.watching.Moving;
import io.tierledger.platform.watching.Watched;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** An import is settled when every stage has said so and our own read models have passed its end. */
final class Settling implements AutoCloseable, Watched {
    private static final List<String> STAGES = List.of("scored", "tiered", "planned");
    private static final Duration HEARD_WITHIN = Duration.ofSeconds(5);
    private static final Logger log = LoggerFactory.getLogger(Settling.class);

    private final ImportRuns runs;
    private final Projections projections;
    private final StageNews<ImportSettled> news;
    private final OpenImports waiting = new OpenImports();
    private final Set<UUID> expected = ConcurrentHashMap.newKeySet();

    public Settling(ImportRuns runs, Projections projections, KafkaConnections kafka, JsonMapper json) {
        this.runs = runs;
        this.projections = projections;
        this.news = new StageNews<>("customer-stage-news", kafka, json, ImportSettled.class, this::heard, this::check);
    }

    public Settling start() {
        news.start();
        return this;
    }

    /** Begins to listen to the stages; before the import's last event is stored, so that no answer is missed. */
    void expect(UUID id) {
        expected.add(id);
        if (!news.listen(HEARD_WITHIN)) {
            log.info("import {}: the stages cannot be heard now; later they are heard from their first message", id);
        }
    }

    /** The import is stored, or has failed. */
    void ended(UUID id) {
        expected.remove(id);
    }

    private void heard(ImportSettled said) {
        if (STAGES.contains(said.stage())) {
            runs.reached(UUID.fromString(said.importId()), said.stage(), said.parked());
        }
    }

    /** Settles what can be settled; whether anything is still open. */
    boolean check() {
        boolean open = !expected.isEmpty();
        for (ImportView run : runs.unsettled()) {
            Long end = run.completedPosition();
            if (end != null && run.stages().complete() && projections.position() >= end) {
                runs.settle(run.id());
            } else {
                open = true;
            }
        }
        waiting.look(open, projections.position(), news.heard());
        return open;
    }

    @Override
    public Collection<Moving> moving() {
        return List.of(news.loop(), waiting);
    }

    @Override
    public void close() {
        news.close();
    }
}
