package io.tierledger.customer.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.customer.accepting.CurrentClock;
import io.tierledger.customer.accepting.OrderDesk;
import io.tierledger.customer.accepting.Standings;
import io.tierledger.customer.accepting.Store;
import io.tierledger.customer.accepting.Volumes;
import io.tierledger.customer.clock.ClockMode;
import io.tierledger.customer.clock.ClockRules;
import io.tierledger.customer.importing.rows.Batch;
import io.tierledger.customer.importing.rows.Intake;
import io.tierledger.customer.importing.rows.OrderIntake;
import io.tierledger.customer.importing.rows.Reading;
import io.tierledger.customer.importing.rows.Submission;
import io.tierledger.customer.importing.runs.ImportCounts;
import io.tierledger.customer.importing.sorting.KeptRow;
import io.tierledger.platform.web.Refused;
import io.tierledger.reading.Format;
import io.tierledger.reading.Row;
import io.tierledger.reading.Rows;
import io.tierledger.reading.Unreadable;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Many files as people break them, each read twice: as a first look, and as the import does. */
class PreviewSaysWhatTheImportSaysTest {
    private static final String[] HEADINGS = {
        "order_id,customer_id,placed_on,amount,kind",
        "Ordernummer,Klantnummer,Orderdatum,Bedrag,Soort",
        ",order_id,klant,datum,bedrag"
    };
    private static final String[] VALUES = {
        "O1",
        "K1",
        "2026-10-01",
        "01-10-2026 09:15",
        "10/03/2026",
        "12,50",
        "1,234",
        "€ 5",
        "",
        "\u00A0K1",
        "=\"007\"",
        "Placement",
        "30-02-2026",
        "\u202Ex",
        "..",
        "abc",
        "\"open",
        "\"a b\"",
        "\"x\" y",
        "5\" pipe",
        "-3",
        "9".repeat(40),
        "K\u200B1",
        "eur"
    };

    private static final OrderDesk DESK = new OrderDesk(
            Store.within(null),
            streams -> Map.of(),
            new ClockRules(ClockMode.FIXED, Period.ofDays(1)),
            "EUR",
            () -> LocalDate.of(2026, 11, 1),
            new CurrentClock(),
            new Standings(),
            Volumes.stored());

    private final Random random = new Random(20261101);

    private String file() {
        StringBuilder file = new StringBuilder(random.nextInt(4) == 0 ? "sep=;\n" : "");
        char separator = file.isEmpty() && random.nextBoolean() ? ',' : ';';
        file.append(HEADINGS[random.nextInt(HEADINGS.length)].replace(',', separator))
                .append('\n');
        int rows = random.nextInt(19);
        for (int row = 0; row < rows; row++) {
            int fields = random.nextInt(8) == 0 ? 3 : 5;
            for (int i = 0; i < fields; i++) {
                file.append(i == 0 ? "" : String.valueOf(separator))
                        .append(VALUES[random.nextInt(VALUES.length)].replace(",", separator == ',' ? "." : ","));
            }
            file.append(random.nextInt(9) == 0 ? "\r\n" : "\n");
        }
        return file.toString();
    }

    private static Intake<?> intake(Submission submission) {
        return new OrderIntake(
                DESK,
                new Reading(submission.locale(), ZoneId.of("Europe/Amsterdam"), "EUR"),
                () -> Optional.of(Set.of("placement")));
    }

    private static InputStream stream(String file) {
        return new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_first_look_and_the_import_say_the_same_of_five_hundred_files() {
        int refused = 0;
        for (int i = 0; i < 500; i++) {
            String file = file();
            Submission submission = new Submission(
                    Format.CSV, null, Locale.forLanguageTag(new String[] {"nl", "en-US", "und"}[i % 3]), null);
            List<String> imported = imported(submission, file);
            List<String> seen = seen(submission, file);
            assertThat(seen).as(file).isEqualTo(imported);
            refused += (int)
                    imported.stream().filter(line -> line.contains("RowError")).count();
        }
        assertThat(refused).isGreaterThan(250);
    }

    private static List<String> seen(Submission submission, String file) {
        try {
            Preview look = looked(submission, intake(submission), file);
            List<String> seen = new ArrayList<>();
            look.rows()
                    .forEach(line ->
                            seen.add(line.line() + " " + (line.error() == null ? line.values() : line.error())));
            seen.addAll(look.warnings());
            return seen;
        } catch (Refused refused) {
            return List.of(refused.code());
        }
    }

    private static <T> Preview looked(Submission submission, Intake<T> intake, String file) {
        return new Look<>(submission, intake, batch -> new ImportCounts()).at(stream(file));
    }

    private static List<String> imported(Submission submission, String file) {
        return imported(submission, intake(submission), file);
    }

    private static <T> List<String> imported(Submission submission, Intake<T> intake, String file) {
        try (Rows rows = submission.rows(stream(file), intake)) {
            Pipeline.check(rows, intake);
            Map<Long, String> imported = new TreeMap<>();
            List<KeptRow<T>> kept = new ArrayList<>();
            for (Row row = rows.next(); row != null; row = rows.next()) {
                imported.put(row.line(), told(row, intake, kept));
            }
            for (KeptRow<T> one : kept) {
                Intake.Objection objection = intake.objectionOfAll(one);
                if (objection != null) {
                    imported.put(one.line(), one.line() + " " + objection.error());
                }
            }
            List<String> said = new ArrayList<>(imported.values());
            said.addAll(intake.remarks().kept());
            return said;
        } catch (Refused refused) {
            return List.of(refused.code());
        } catch (Unreadable unreadable) {
            return List.of(unreadable.code());
        }
    }

    private static <T> String told(Row row, Intake<T> intake, List<KeptRow<T>> kept) {
        Batch<T> batch = new Batch<>();
        Pipeline.take(row, intake, batch, new Patience());
        if (batch.items.isEmpty()) {
            return row.line() + " " + batch.unreadable.getFirst();
        }
        T item = batch.items.getFirst();
        kept.add(new KeptRow<>(batch.line(0), intake.day(item), item));
        return batch.line(0) + " " + intake.shown(item);
    }
}
