package io.tierledger.customer.importing.rows;

import io.tierledger.contracts.Actor;
import io.tierledger.contracts.questions.FileJudgement;
import io.tierledger.contracts.questions.JudgementOutcome;
import io.tierledger.contracts.questions.JudgementOutcome.Became;
import io.tierledger.contracts.questions.JudgementOutcome.Refusal;
import io.tierledger.customer.importing.columns.JudgementColumn;
import io.tierledger.customer.importing.runs.ImportCounts;
import io.tierledger.customer.importing.sorting.JsonPacking;
import io.tierledger.customer.importing.sorting.Packing;
import io.tierledger.customer.judging.JudgementDesk;
import io.tierledger.platform.eventstore.EventStoreConfiguration;
import io.tierledger.reading.BadValue;
import io.tierledger.reading.Column;
import io.tierledger.reading.Row;
import io.tierledger.reading.RowError;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A file of judgements; what becomes of each is said by scoring-service. */
public final class JudgementIntake implements Intake<FileJudgement> {
    private final JudgementDesk desk;
    private final Reading reading;
    private final JudgementRow rows;
    private final Map<Integer, Long> positions = new HashMap<>();

    /** @param sender counts as the judge of rows that name none */
    public JudgementIntake(JudgementDesk desk, Reading reading, @Nullable String sender) {
        this.desk = desk;
        this.reading = reading;
        this.rows = new JudgementRow(reading, sender == null ? "" : sender);
    }

    @Override
    public Column[] columns() {
        return JudgementColumn.values();
    }

    @Override
    public List<List<Column>> required() {
        return List.of(
                List.of(JudgementColumn.CUSTOMER_ID),
                List.of(JudgementColumn.METHOD),
                List.of(JudgementColumn.CRITERION),
                List.of(JudgementColumn.SCORE));
    }

    @Override
    public Reading reading() {
        return reading;
    }

    @Override
    public FileJudgement read(Row row) throws BadValue {
        return rows.read(row);
    }

    @Override
    public Map<String, @Nullable Object> shown(FileJudgement judgement) {
        Map<String, @Nullable Object> shown = new LinkedHashMap<>();
        shown.put("customerId", judgement.customerId());
        shown.put("method", judgement.method());
        shown.put("criterion", judgement.criterion());
        shown.put("score", judgement.score());
        shown.put("rationale", judgement.rationale());
        shown.put("judgedBy", Actor.shown(judgement.judgedBy()));
        shown.put("judgedOn", judgement.judgedOn());
        return shown;
    }

    @Override
    public Packing<FileJudgement> packing() {
        return new JsonPacking<>(EventStoreConfiguration.STORED_JSON, FileJudgement.class);
    }

    @Override
    public void store(Batch<FileJudgement> batch, Counting counting) {
        desk.store(batch.items, (transaction, became) -> {
            remember(became);
            counting.write(transaction, tally(batch, became));
        });
    }

    /** Their scorecards come before the end of the import, so that what is settled shows them. */
    @Override
    public void wasStored() {
        desk.awaitScored(positions);
    }

    @Override
    public ImportCounts foretell(Batch<FileJudgement> batch, Trial trial) {
        return tally(batch, desk.foretell(batch.items));
    }

    private void remember(List<JudgementOutcome> became) {
        for (JudgementOutcome one : became) {
            if (one.became() == Became.ACCEPTED) {
                positions.merge(one.partition(), one.position(), Math::max);
            }
        }
    }

    private static ImportCounts tally(Batch<FileJudgement> batch, List<JudgementOutcome> became) {
        ImportCounts tally = new ImportCounts();
        batch.countRefused(tally);
        for (int i = 0; i < became.size(); i++) {
            switch (became.get(i).became()) {
                case ACCEPTED -> tally.accept(false);
                case DUPLICATE -> tally.duplicate();
                case REJECTED -> {
                    Refusal refusal = Objects.requireNonNull(became.get(i).refusal());
                    tally.reject(new RowError(batch.line(i), refusal.field(), refusal.code(), refusal.message()));
                }
            }
        }
        return tally;
    }
}
