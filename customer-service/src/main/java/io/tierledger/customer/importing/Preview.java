package io.tierledger.customer.importing;

import io.tierledger.customer.importing.rows.Intake;
import io.tierledger.reading.Column;
import io.tierledger.reading.Headings;
import io.tierledger.reading.RowError;
import io.tierledger.reading.Rows;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A first look at a file: what the import would say of it, nothing stored.
 *
 * @param rows the first ones, as they would be read, or what is wrong with them
 * @param accepted of the rows that were tried on what is stored, as are {@code duplicate} and {@code late}
 * @param untried rows that can be read, beyond those that were tried
 * @param errors the first ones of the whole file
 */
record Preview(
        String format,
        List<Heading> columns,
        List<Line> rows,
        long received,
        long accepted,
        long duplicate,
        long rejected,
        long quarantined,
        long late,
        long untried,
        List<RowError> errors,
        List<String> warnings) {

    /** @param means our column, a fact {@code x-…}, or nothing when it is passed over */
    record Heading(String heading, @Nullable String means) {}

    /** A row, or what is wrong with it. */
    record Line(
            long line, @Nullable Object values, @Nullable RowError error) {

        Line told(UnaryOperator<RowError> saying) {
            return error == null ? this : new Line(line, values, saying.apply(error));
        }
    }

    /** The same with what is wrong, and what should be known, in other words. */
    Preview told(UnaryOperator<RowError> saying, UnaryOperator<String> warning) {
        return new Preview(
                format,
                columns,
                rows.stream().map(line -> line.told(saying)).toList(),
                received,
                accepted,
                duplicate,
                rejected,
                quarantined,
                late,
                untried,
                errors.stream().map(saying).toList(),
                warnings.stream().map(warning).toList());
    }

    static List<Heading> headings(Rows rows, Intake<?> intake) {
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
