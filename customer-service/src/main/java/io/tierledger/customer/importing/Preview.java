package io.tierledger.customer.importing;

import io.tierledger.platform.web.Refused;
import io.tierledger.reading.Column;
import io.tierledger.reading.Draining;
import io.tierledger.reading.Headings;
import io.tierledger.reading.Row;
import io.tierledger.reading.RowError;
import io.tierledger.reading.Rows;
import io.tierledger.reading.Unreadable;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A first look at a file: what would be read, nothing stored.
 *
 * @param rows the first ones, as they would be read
 */
record Preview(String format, List<Heading> columns, List<Line> rows, List<String> warnings) {
    private static final int ROWS = 20;

    /** @param means our column, a fact {@code x-…}, or nothing when it is passed over */
    record Heading(String heading, @Nullable String means) {}

    /** A row, or what is wrong with it. */
    record Line(
            long line, @Nullable Object values, @Nullable RowError error) {}

    static <T> Preview of(Submission submission, Intake<T> intake, InputStream body) {
        try (Rows rows = submission.rows(body, intake)) {
            Pipeline.check(rows, intake);
            List<Line> lines = new ArrayList<>();
            Row row = rows.next();
            while (row != null && lines.size() < ROWS) {
                lines.add(line(row, intake));
                row = lines.size() < ROWS ? rows.next() : null;
            }
            Draining.drain(body);
            return new Preview(
                    submission.format().name(),
                    headings(rows, intake),
                    lines,
                    intake.remarks().sentences());
        } catch (Unreadable unreadable) {
            throw new Refused(
                    unreadable.status(),
                    unreadable.code(),
                    String.valueOf(unreadable.getMessage()),
                    Map.of("line", unreadable.line()));
        }
    }

    private static <T> Line line(Row row, Intake<T> intake) {
        return switch (intake.understand(row)) {
            case Understood.Item<T> item -> new Line(row.line(), intake.shown(item.value()), null);
            case Understood.Wrong<T> wrong -> new Line(row.line(), null, wrong.error());
        };
    }

    private static List<Heading> headings(Rows rows, Intake<?> intake) {
        Headings meaning = Headings.of(intake.columns());
        return rows.headings().stream()
                .map(heading -> {
                    Column column = meaning.column(heading);
                    String fact = intake.keepsFacts() && !heading.isEmpty() ? Headings.fact(heading) : null;
                    return new Heading(heading, column == null ? fact : column.heading());
                })
                .toList();
    }
}
