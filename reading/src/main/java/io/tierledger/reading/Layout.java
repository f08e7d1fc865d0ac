package io.tierledger.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What each column of a file with headings means, and a row read by it. */
final class Layout {
    /** What some programs draw below the headings. */
    private static final Pattern RULE = Pattern.compile("[-=_+*|]{3,}");

    private final List<String> headings;
    private final @Nullable Column[] columns;
    private final @Nullable String[] facts;
    private final int known;
    private final boolean anyFacts;
    private final Remarks remarks;

    private Layout(
            List<String> headings, @Nullable Column[] columns, @Nullable String[] facts, int known, Remarks remarks) {
        this.headings = headings;
        this.columns = columns;
        this.facts = facts;
        this.known = known;
        this.remarks = remarks;
        boolean any = false;
        for (String fact : facts) {
            any |= fact != null;
        }
        this.anyFacts = any;
    }

    /** @throws Unreadable when there are too many headings, or two of one meaning */
    static Layout of(List<String> written, long line, Headings meaning, int known, boolean keepFacts, Remarks remarks) {
        List<String> headings =
                new ArrayList<>(written.stream().map(Tidy::value).toList());
        if (headings.size() > Limits.COLUMNS
                && headings.subList(Limits.COLUMNS, headings.size()).stream().anyMatch(h -> !h.isEmpty())) {
            throw new Unreadable("columns", line, "The file has more than %d columns.".formatted(Limits.COLUMNS));
        }
        meaning.check(headings, line, keepFacts);
        @Nullable Column[] columns = headings.stream().map(meaning::column).toArray(Column[]::new);
        @Nullable String[] facts = new String[columns.length];
        for (int i = 0; i < facts.length; i++) {
            String heading = headings.get(i);
            facts[i] = keepFacts && columns[i] == null && !heading.isEmpty() ? Headings.fact(heading) : null;
        }
        return new Layout(headings, columns, facts, known, remarks);
    }

    List<String> headings() {
        return headings;
    }

    /** Whether what stands in the column is neither ours nor kept. */
    boolean isPassedOver(int i) {
        return columns[i] == null && facts[i] == null;
    }

    Wanted wanted(int i) {
        Column column = columns[i];
        if (column == null || !column.isNumber()) {
            return Wanted.TEXT;
        }
        return column.isMoney() ? Wanted.MONEY : Wanted.NUMBER;
    }

    boolean isId(int i) {
        Column column = columns[i];
        return column != null && column.isId();
    }

    boolean isFact(int i) {
        return facts[i] != null;
    }

    /**
     * A row; null for one without any value.
     *
     * @param field the value of a column; null to leave a fact as it is
     * @param lost whether signs of the file could not be read, so that rows must be looked through for them
     */
    @Nullable
    Row row(long line, int count, IntFunction<@Nullable String> field, boolean lost) {
        @Nullable String[] values = new String[known];
        Map<String, String> extra = anyFacts ? new HashMap<>() : Map.of();
        boolean any = false;
        boolean outside = false;
        boolean again = count >= columns.length;
        boolean rule = true;
        for (int i = 0; i < count; i++) {
            String written = field.apply(i);
            if (written == null) {
                continue;
            }
            String value = Tidy.value(written);
            any |= !value.isEmpty();
            again = again && (i >= columns.length ? value.isEmpty() : value.equals(headings.get(i)));
            rule = rule && (value.isEmpty() || RULE.matcher(value).matches());
            if (lost && value.indexOf('\uFFFD') >= 0) {
                return new Row(new RowError(
                        line,
                        heading(i),
                        "encoding",
                        "The row is written in another encoding than the rows before it."));
            }
            if (FailedFormula.isSaidBy(value) && i < columns.length && !isPassedOver(i)) {
                BadValue failed = FailedFormula.in(heading(i), value);
                if (!isFact(i)) {
                    return new Row(failed.at(line));
                }
                remarks.passedOver(failed, line);
            } else if (i >= columns.length) {
                outside |= !value.isEmpty();
            } else {
                take(i, value, values, extra);
            }
        }
        if (!any) {
            return null;
        }
        if (again || rule) {
            remarks.headingsAgain(line);
            return null;
        }
        if (count < columns.length && !onlyUnnamed(count) || outside) {
            String message = "The row has %d values and the file %d columns.".formatted(count, columns.length);
            return new Row(new RowError(line, "", "columns", message));
        }
        return new Row(line, values, extra);
    }

    private void take(int i, String value, @Nullable String[] values, Map<String, String> extra) {
        Column column = columns[i];
        if (column != null) {
            values[column.ordinal()] = value;
        } else if (facts[i] != null) {
            extra.put(facts[i], value);
        } else if (!value.isEmpty()) {
            passedOver(i);
        }
    }

    private void passedOver(int i) {
        if (headings.get(i).isEmpty()) {
            remarks.unnamed(i + 1);
        } else {
            remarks.unread(headings.get(i));
        }
    }

    /** As we name the column, or as the file does where it is none of ours. */
    String heading(int i) {
        Column column = i < columns.length ? columns[i] : null;
        return column != null ? column.heading() : i < columns.length ? headings.get(i) : "";
    }

    /** Whether the columns from there on have no headings. */
    private boolean onlyUnnamed(int from) {
        return headings.subList(from, headings.size()).stream().allMatch(String::isEmpty);
    }
}
