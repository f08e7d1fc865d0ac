package io.tierledger.customer.importing.rows;

import io.tierledger.contracts.Actor;
import io.tierledger.contracts.questions.FileJudgement;
import io.tierledger.customer.importing.columns.JudgementColumn;
import io.tierledger.platform.web.Person;
import io.tierledger.reading.BadValue;
import io.tierledger.reading.Column;
import io.tierledger.reading.Row;
import io.tierledger.reading.Wording;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** From a row to what somebody wants to say. */
record JudgementRow(Reading reading, String sender) {
    /** Spreadsheets and programs write a whole number with decimals too; three of them could be a thousand. */
    private static final Pattern SCORE = Pattern.compile("(\\d{1,3})(?:[.,]0{1,2})?");

    FileJudgement read(Row row) throws BadValue {
        String judge = Wording.line("judged_by", text(row, JudgementColumn.JUDGED_BY), Words.TEXT);
        if (Person.isOurs(judge)) {
            throw new BadValue(
                    "judged_by", "reserved", "judged_by cannot be a name that Tierledger itself signs with: " + judge);
        }
        String day = row.value(JudgementColumn.JUDGED_ON);
        return new FileJudgement(
                Words.id(row, JudgementColumn.CUSTOMER_ID),
                Wording.line("method", text(row, JudgementColumn.METHOD), Words.TEXT),
                Wording.line("criterion", text(row, JudgementColumn.CRITERION), Words.TEXT),
                score(text(row, JudgementColumn.SCORE)),
                text(row, JudgementColumn.RATIONALE),
                judge.isEmpty() ? Actor.signedIn(sender) : judge,
                day == null ? null : reading.days().dayOfMoment("judged_on", day));
    }

    private int score(String text) throws BadValue {
        Matcher score = SCORE.matcher(text);
        if (!score.matches()) {
            throw new BadValue("score", "score", "A score is a whole number.");
        }
        return Integer.parseInt(score.group(1));
    }

    private static String text(Row row, Column column) {
        return Objects.requireNonNullElse(row.value(column), "");
    }
}
