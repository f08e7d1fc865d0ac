package io.tierledger.scoring.importing;

import io.tierledger.reading.BadValue;
import io.tierledger.reading.Days;
import io.tierledger.reading.Row;
import io.tierledger.reading.Wording;
import io.tierledger.scoring.events.JudgementImportEnded.RowError;
import io.tierledger.scoring.judging.Judging;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** From a row to what somebody wants to say. */
final class ReadJudgement {
    private static final Pattern SCORE = Pattern.compile("\\d{1,3}");

    private static final int LINE = 300;

    private final String sender;
    private final LocalDate today;
    private final Days days = new Days(ZoneOffset.UTC);

    /** @param sender counts as the judge of rows that name none; @param today as the day of rows without one */
    ReadJudgement(@Nullable String sender, LocalDate today) {
        this.sender = sender == null ? "" : sender.strip();
        this.today = today;
    }

    /** Either of the two. */
    record Outcome(@Nullable Judging judging, @Nullable RowError error) {}

    Outcome read(Row row) {
        io.tierledger.reading.RowError whole = row.error();
        if (whole != null) {
            return wrong(row, whole.field(), whole.code(), whole.message());
        }
        String score = text(row, JudgementColumn.SCORE);
        if (!SCORE.matcher(score).matches()) {
            return wrong(row, "score", "score", "A score is a whole number.");
        }
        try {
            return new Outcome(judging(row, Integer.parseInt(score)), null);
        } catch (BadValue wrong) {
            return wrong(row, wrong.field(), wrong.code(), String.valueOf(wrong.getMessage()));
        }
    }

    private Judging judging(Row row, int score) throws BadValue {
        String judge = Wording.line("judged_by", text(row, JudgementColumn.JUDGED_BY), LINE);
        String day = text(row, JudgementColumn.JUDGED_ON);
        return new Judging(
                Wording.id("customer_id", text(row, JudgementColumn.CUSTOMER_ID)),
                Wording.line("method", text(row, JudgementColumn.METHOD), LINE),
                Wording.line("criterion", text(row, JudgementColumn.CRITERION), LINE),
                score,
                text(row, JudgementColumn.RATIONALE),
                judge.isEmpty() ? sender : judge,
                day.isEmpty() ? today : days.dayOfMoment("judged_on", day));
    }

    private static String text(Row row, JudgementColumn column) {
        return Objects.requireNonNullElse(row.value(column), "");
    }

    private static Outcome wrong(Row row, String field, String code, String message) {
        return new Outcome(null, new RowError(row.line(), field, code, message));
    }
}
