package io.tierledger.scoring.importing;

import io.tierledger.reading.Column;
import io.tierledger.reading.Format;
import io.tierledger.reading.Headings;
import io.tierledger.reading.Row;
import io.tierledger.reading.Rows;
import io.tierledger.scoring.events.JudgementImportEnded.RowError;
import io.tierledger.scoring.judgements.Objections;
import io.tierledger.scoring.judging.Judging;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A first look at a file: what would be read, nothing stored. */
record Preview(String format, List<Heading> columns, List<Line> rows) {
    private static final int ROWS = 20;

    /** @param means our column; null when it is passed over */
    record Heading(String heading, @Nullable String means) {}

    /** A row, or what is wrong with it. */
    record Line(
            long line, @Nullable Judging values, @Nullable RowError error) {

        Line told(UnaryOperator<RowError> saying) {
            return error == null ? this : new Line(line, values, saying.apply(error));
        }
    }

    static Preview of(Rows rows, Format format, ReadJudgement reading, Objections.Rules rules) {
        List<Line> lines = new ArrayList<>();
        Row row = rows.next();
        while (row != null && lines.size() < ROWS) {
            lines.add(line(row, reading, rules));
            row = lines.size() < ROWS ? rows.next() : null;
        }
        Headings meaning = JudgementFile.meaning();
        List<Heading> columns = rows.headings().stream()
                .map(heading -> heading(heading, meaning))
                .toList();
        return new Preview(format.name(), columns, lines);
    }

    /** The same with what is wrong in other words. */
    Preview told(UnaryOperator<RowError> saying) {
        return new Preview(
                format, columns, rows.stream().map(line -> line.told(saying)).toList());
    }

    private static Heading heading(String heading, Headings meaning) {
        Column column = meaning.column(heading);
        return new Heading(heading, column == null ? null : column.heading());
    }

    private static Line line(Row row, ReadJudgement reading, Objections.Rules rules) {
        ReadJudgement.Outcome outcome = reading.read(row);
        Judging judging = outcome.judging();
        RowError error = judging == null
                ? outcome.error()
                : rules.objection(row.line(), judging).orElse(null);
        return new Line(row.line(), error == null ? judging : null, error);
    }
}
