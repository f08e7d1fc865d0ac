package io.tierledger.customer.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tierledger.contracts.questions.FileJudgement;
import io.tierledger.customer.importing.rows.JudgementIntake;
import io.tierledger.customer.importing.rows.Reading;
import io.tierledger.customer.importing.rows.Submission;
import io.tierledger.customer.importing.rows.Understood;
import io.tierledger.reading.Format;
import io.tierledger.reading.Row;
import io.tierledger.reading.RowError;
import io.tierledger.reading.Rows;
import io.tierledger.reading.Unreadable;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

/** What the rows of a file of judgements say. */
class ReadingJudgementsTest {
    private static final FileJudgement SAID = new FileJudgement(
            "K1", "value-potential", "potential", 3, "één reden", "bo", LocalDate.parse("2014-06-01"));

    /** Either of the two. */
    record Outcome(FileJudgement judging, RowError error) {}

    private static List<Outcome> read(byte[] file, Format format) {
        JudgementIntake intake =
                new JudgementIntake(null, new Reading(Locale.ROOT, ZoneId.of("Europe/Amsterdam"), "EUR"), "sender");
        Submission submission = new Submission(format, null, Locale.ROOT, "sender");
        List<Outcome> all = new ArrayList<>();
        try (Rows rows = submission.rows(new ByteArrayInputStream(file), intake)) {
            Pipeline.check(rows, intake);
            for (Row row = rows.next(); row != null; row = rows.next()) {
                all.add(
                        switch (intake.understand(row)) {
                            case Understood.Item<FileJudgement> item -> new Outcome(item.value(), null);
                            case Understood.Wrong<FileJudgement> wrong -> new Outcome(null, wrong.error());
                        });
            }
        }
        return all;
    }

    private static List<Outcome> csv(String file) {
        return read(file.getBytes(StandardCharsets.UTF_8), Format.CSV);
    }

    private static final String HEADINGS = "customer_id,method,criterion,score,rationale,judged_by,judged_on\n";
    private static final String ROW = "K1,value-potential,potential,3,één reden,bo,2014-06-01\n";

    @Test
    void comma_semicolon_and_tab_columns_in_any_order() {
        assertThat(csv(HEADINGS + ROW).getFirst().judging()).isEqualTo(SAID);
        assertThat(csv((HEADINGS + ROW).replace(',', ';')).getFirst().judging()).isEqualTo(SAID);
        assertThat(csv((HEADINGS + ROW).replace(',', '\t')).getFirst().judging())
                .isEqualTo(SAID);
        assertThat(csv("score,klantnummer,methode,criterium,toelichting,beoordelaar,datum,iets\n"
                                + "3,K1,value-potential,potential,één reden,bo,1-6-2014,x\n")
                        .getFirst()
                        .judging())
                .isEqualTo(SAID);
    }

    @Test
    void a_whole_number_may_be_written_with_decimals_and_a_thousand_is_no_score() {
        for (String three : new String[] {"3", "3.0", "\"3,0\"", "3.00", " 3 "}) {
            assertThat(csv(HEADINGS + ROW.replace(",3,", "," + three + ","))
                            .getFirst()
                            .judging())
                    .as(three)
                    .isEqualTo(SAID);
        }
        for (String none : new String[] {"3.5", "\"3,000\"", "3.", "-3", "", "1e1", "drie"}) {
            assertThat(csv(HEADINGS + ROW.replace(",3,", "," + none + ","))
                            .getFirst()
                            .error())
                    .as(none)
                    .isNotNull();
        }
    }

    @Test
    void windows_1252_and_byte_order_marks() {
        assertThat(read((HEADINGS + ROW).getBytes(Charset.forName("windows-1252")), Format.CSV)
                        .getFirst()
                        .judging())
                .isEqualTo(SAID);
        assertThat(csv("\uFEFF" + HEADINGS + ROW).getFirst().judging()).isEqualTo(SAID);
        assertThatThrownBy(() -> read((HEADINGS + ROW).getBytes(StandardCharsets.UTF_16), Format.CSV))
                .isInstanceOf(Unreadable.class);
    }

    @Test
    void one_json_object_a_line() {
        String line = "{\"customer_id\":\"K1\",\"method\":\"value-potential\",\"criterion\":\"potential\",\"score\":3,"
                + "\"rationale\":\"één reden\",\"judged_by\":\"bo\",\"judged_on\":\"2014-06-01\"}\n";
        List<Outcome> outcomes =
                read((line + "\n[1]\n{\"score\":1,\"score\":2}\n").getBytes(StandardCharsets.UTF_8), Format.NDJSON);
        assertThat(outcomes.get(0).judging()).isEqualTo(SAID);
        assertThat(outcomes.get(1).error().code()).isEqualTo("json");
        assertThat(outcomes.get(2).error().line()).isEqualTo(4);
    }

    @Test
    void a_spreadsheet() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("oordelen");
            String[] headings = {"klantnummer", "methode", "criterium", "waarde", "onderbouwing", "beoordelaar", "datum"
            };
            for (int i = 0; i < headings.length; i++) {
                sheet.value(0, i, headings[i]);
            }
            sheet.value(1, 0, "K1");
            sheet.value(1, 1, "value-potential");
            sheet.value(1, 2, "potential");
            sheet.value(1, 3, 3);
            sheet.value(1, 4, "één reden");
            sheet.value(1, 5, "bo");
            sheet.value(1, 6, LocalDate.parse("2014-06-01"));
            sheet.style(1, 6).format("dd-mm-yyyy").set();
        }
        assertThat(read(bytes.toByteArray(), Format.XLSX).getFirst().judging()).isEqualTo(SAID);
    }

    @Test
    void who_and_when_are_filled_in_when_a_row_does_not_say() {
        FileJudgement judging = csv("customer_id,method,criterion,score,rationale\nK1,m,c,2,x\n")
                .getFirst()
                .judging();
        assertThat(judging.judgedBy()).isEqualTo("person:sender");
        assertThat(judging.judgedOn()).isNull();
    }

    @Test
    void a_bad_row_is_named_and_the_others_are_read() {
        List<Outcome> outcomes =
                csv(HEADINGS + "K1,m,c,three,x,bo,\n" + "K1,m,c\n" + "K1,m,c,3,x,bo,2014-02-30\n" + ROW);
        assertThat(outcomes)
                .extracting(o -> o.error() == null ? "" : o.error().code())
                .containsExactly("score", "columns", "date", "");
    }

    @Test
    void files_that_cannot_be_read_on_say_why() {
        assertThatThrownBy(() -> csv("")).isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> csv("customer_id,method\nK1,m\n")).hasMessageContaining("criterion");
        assertThatThrownBy(() -> csv(HEADINGS.replace("rationale", "customer_id") + ROW))
                .hasMessageContaining("Two columns");
        assertThatThrownBy(() -> csv(HEADINGS + "\"" + "x".repeat(200_000))).isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> csv("a,".repeat(1_000) + "\n")).isInstanceOf(Unreadable.class);
    }
}
