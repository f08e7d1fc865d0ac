package io.tierledger.reading;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a CSV file begins: its separator, and on which line its headings stand. Above them may be blank lines, Excel's {@code sep=;} and a
 * title; they are where most of the words are headings that we know.
 *
 * @param line of the headings, from 1
 * @param columns how many of them there are
 * @param above lines above the headings that say something
 */
record Beginning(char separator, long line, int columns, List<Long> above) {
    private static final char[] SEPARATORS = {',', ';', '\t', '|'};
    private static final int LINES = 20;

    /** A line read with one separator; {@code broken} when a quote of it is not closed. */
    private record Guess(char separator, long line, List<String> fields, long known, boolean broken) {
        static Guess of(char separator, long line, List<String> fields, boolean broken, Headings meaning) {
            long known = fields.stream()
                    .map(meaning::column)
                    .filter(column -> column != null)
                    .distinct()
                    .count();
            return new Guess(separator, line, fields, known, broken);
        }

        boolean better(Guess other) {
            return known != other.known
                    ? known > other.known
                    : line == other.line && fields.size() > other.fields.size();
        }
    }

    /** @throws Unreadable when a quote in the line of headings is not closed */
    static Beginning of(String head, Headings meaning) {
        Character said = said(head);
        List<Guess> all = new ArrayList<>();
        for (char separator : SEPARATORS) {
            if (said == null || said == separator) {
                guesses(head, separator, meaning).stream()
                        .filter(guess -> said == null || guess.line() > 1)
                        .forEach(all::add);
            }
        }
        if (all.isEmpty()) {
            return new Beginning(said == null ? ',' : said, 1, 0, List.of());
        }
        Guess best = all.stream()
                .reduce((one, other) -> other.better(one) ? other : one)
                .orElseThrow();
        if (best.broken()) {
            throw new Unreadable(
                    "quote", best.line(), "A quote in the line of headings, line " + best.line() + ", is not closed.");
        }
        List<Long> above = all.stream()
                .filter(guess -> guess.separator() == best.separator() && guess.line() < best.line())
                .map(Guess::line)
                .toList();
        return new Beginning(best.separator(), best.line(), best.fields().size(), above);
    }

    /** Excel's own hint on the first line. */
    private static @Nullable Character said(String head) {
        String first = head.lines().findFirst().orElse("").replace("\"", "").strip();
        boolean hint = first.toLowerCase(java.util.Locale.ROOT).startsWith("sep=")
                && head.strip().length() > 4;
        String rest = head.startsWith("\"") ? head.substring(1) : head;
        return hint && rest.length() > 4 ? Character.valueOf(rest.charAt(4)) : null;
    }

    private static List<Guess> guesses(String head, char separator, Headings meaning) {
        List<Guess> guesses = new ArrayList<>();
        WholeRecords whole = new WholeRecords(new StringReader(head), new Quotes(separator, 0, 0));
        try (CsvReader<CsvRecord> lines = CsvReader.builder()
                .fieldSeparator(separator)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(whole)) {
            for (CsvRecord record : lines) {
                if (record.getFields().stream()
                        .anyMatch(field -> !Tidy.value(field).isEmpty())) {
                    guesses.add(
                            Guess.of(separator, record.getStartingLineNumber(), record.getFields(), false, meaning));
                }
                if (guesses.size() == LINES) {
                    break;
                }
            }
        } catch (IOException | RuntimeException cutOff) {
            return guesses; // the last line of what was looked at may be cut in the middle
        }
        List<String> lines = head.lines().toList();
        whole.broken().stream()
                .filter(error -> error.line() <= LINES)
                .forEach(error ->
                        guesses.add(broken(lines.get((int) error.line() - 1), error.line(), separator, meaning)));
        guesses.sort(Comparator.comparing(Guess::line));
        return guesses;
    }

    private static Guess broken(String line, long number, char separator, Headings meaning) {
        String[] fields = line.replace("\"", "").split(Pattern.quote(String.valueOf(separator)), -1);
        return Guess.of(separator, number, List.of(fields), true, meaning);
    }
}
