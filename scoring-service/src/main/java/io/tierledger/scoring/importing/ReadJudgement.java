package io.tierledger.scoring.importing;

import io.tierledger.scoring.events.JudgementImportEnded.RowError;
import io.tierledger.scoring.judging.Judging;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** From a row to what somebody wants to say. */
final class ReadJudgement {
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern DUTCH = Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})");
    private static final Pattern SCORE = Pattern.compile("\\d{1,3}");

    private final String sender;
    private final LocalDate today;

    /** @param sender counts as the judge of rows that name none; @param today as the day of rows without one */
    ReadJudgement(@Nullable String sender, LocalDate today) {
        this.sender = sender == null ? "" : sender.strip();
        this.today = today;
    }

    /** Either of the two. */
    record Outcome(@Nullable Judging judging, @Nullable RowError error) {}

    Outcome read(Row row) {
        if (row.wrong() != null) {
            return wrong(row, "", "unreadable", row.wrong());
        }
        String score = row.value(Column.SCORE);
        if (!SCORE.matcher(score).matches()) {
            return wrong(row, "score", "score", "A score is a whole number.");
        }
        LocalDate day = day(row.value(Column.JUDGED_ON));
        if (day == null) {
            return wrong(row, "judged_on", "date", "Not a day (2014-06-30 or 30-06-2014).");
        }
        String judge = row.value(Column.JUDGED_BY);
        return new Outcome(
                new Judging(
                        row.value(Column.CUSTOMER_ID),
                        row.value(Column.METHOD),
                        row.value(Column.CRITERION),
                        Integer.parseInt(score),
                        row.value(Column.RATIONALE),
                        judge.isEmpty() ? sender : judge,
                        day),
                null);
    }

    private static Outcome wrong(Row row, String field, String code, String message) {
        return new Outcome(null, new RowError(row.line(), field, code, message));
    }

    private @Nullable LocalDate day(String text) {
        if (text.isEmpty()) {
            return today;
        }
        Matcher iso = ISO.matcher(text);
        Matcher dutch = DUTCH.matcher(text);
        try {
            if (iso.matches()) {
                return LocalDate.of(number(iso, 1), number(iso, 2), number(iso, 3));
            }
            return dutch.matches() ? LocalDate.of(number(dutch, 3), number(dutch, 2), number(dutch, 1)) : null;
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
