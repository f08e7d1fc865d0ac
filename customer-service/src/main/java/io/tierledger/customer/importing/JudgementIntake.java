package io.tierledger.customer.importing;

import io.tierledger.customer.importing.columns.JudgementColumn;
import io.tierledger.customer.judging.Judged;
import io.tierledger.customer.judging.JudgementDesk;
import io.tierledger.customer.judging.JudgementTerms;
import io.tierledger.platform.eventstore.EventStoreConfiguration;
import io.tierledger.reading.BadValue;
import io.tierledger.reading.Column;
import io.tierledger.reading.Row;
import io.tierledger.reading.RowError;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A file of judgements; what becomes of each is said by scoring-service. */
final class JudgementIntake implements Intake<JudgementTerms> {
    private final JudgementDesk desk;
    private final Reading reading;
    private final JudgementRow rows;
    private final Map<Integer, Long> positions = new HashMap<>();

    /** @param sender counts as the judge of rows that name none */
    JudgementIntake(JudgementDesk desk, Reading reading, @Nullable String sender) {
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
    public JudgementTerms read(Row row) throws BadValue {
        return rows.read(row);
    }

    @Override
    public Map<String, @Nullable Object> shown(JudgementTerms judgement) {
        Map<String, @Nullable Object> shown = new LinkedHashMap<>();
        shown.put("customerId", judgement.customerId());
        shown.put("method", judgement.method());
        shown.put("criterion", judgement.criterion());
        shown.put("score", judgement.score());
        shown.put("rationale", judgement.rationale());
        shown.put("judgedBy", judgement.judgedBy());
        shown.put("judgedOn", judgement.judgedOn());
        return shown;
    }

    @Override
    public Packing<JudgementTerms> packing() {
        return new JsonPacking<>(EventStoreConfiguration.STORED_JSON, JudgementTerms.class);
    }

    @Override
    public void store(Batch<JudgementTerms> batch, Counting counting) {
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
    public Tally foretell(Batch<JudgementTerms> batch, Trial trial) {
        return tally(batch, desk.foretell(batch.items));
    }

    private void remember(List<Judged> became) {
        for (Judged one : became) {
            if (one instanceof Judged.Accepted accepted) {
                positions.merge(accepted.partition(), accepted.position(), Math::max);
            }
        }
    }

    private static Tally tally(Batch<JudgementTerms> batch, List<Judged> became) {
        Tally tally = new Tally();
        batch.countRefused(tally);
        for (int i = 0; i < became.size(); i++) {
            switch (became.get(i)) {
                case Judged.Accepted accepted -> tally.accept(false);
                case Judged.Duplicate duplicate -> tally.duplicate();
                case Judged.Rejected(String field, String code, String message) ->
                    tally.reject(new RowError(batch.line(i), field, code, message));
            }
        }
        return tally;
    }
}
