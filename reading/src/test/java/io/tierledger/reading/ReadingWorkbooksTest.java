package io.tierledger.reading;

import static io.tierledger.reading.AWorkbook.Said.ID;
import static io.tierledger.reading.AWorkbook.Said.MANAGER;
import static io.tierledger.reading.AWorkbook.number;
import static io.tierledger.reading.AWorkbook.styled;
import static io.tierledger.reading.AWorkbook.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ReadingWorkbooksTest {
    private static final String TWO =
            "<sheet name='Uitleg' %s sheetId='1' r:id='r1'/><sheet name='Klanten' sheetId='2' r:id='r2'/>";

    private static void refused(byte[] bytes, String words) {
        assertThatThrownBy(() -> AWorkbook.read(bytes).next())
                .isInstanceOfSatisfying(
                        Unreadable.class, e -> assertThat(e.status()).isEqualTo(400))
                .hasMessageContaining(words);
    }

    @Test
    void needs_no_styles_and_no_table_of_texts() {
        Row row = AWorkbook.of(text("K1") + styled(1, "46296"))
                .without("xl/styles.xml")
                .row();
        assertThat(row.value(ID)).isEqualTo("K1");
        assertThat(row.value(MANAGER)).isEqualTo("46296");
    }

    @Test
    void reads_the_strict_form_of_open_xml() {
        AWorkbook strict = AWorkbook.of(text("K1") + styled(1, "46296"))
                .saying(AWorkbook.MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main")
                .saying(AWorkbook.RELATED, "http://purl.oclc.org/ooxml/officeDocument/relationships");
        assertThat(strict.row().value(MANAGER)).isEqualTo("2026-10-01");
    }

    @Test
    void reads_elements_with_a_prefix() {
        String sheet =
                "<x:worksheet xmlns:x='%s'><x:sheetData><x:row><x:c t='str'><x:v>id</x:v></x:c></x:row><x:row><x:c><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>";
        AWorkbook prefixed = new AWorkbook().with("xl/worksheets/sheet1.xml", sheet.formatted(AWorkbook.MAIN));
        assertThat(prefixed.row().value(ID)).isEqualTo("1");
    }

    @Test
    void reads_the_first_sheet_that_is_visible() {
        AWorkbook workbook = new AWorkbook()
                .sheet(1, "<row>" + text("uitleg") + "</row>")
                .sheet(2, "<row>" + text("id") + "</row><row>" + text("K2") + "</row>");
        assertThat(workbook.sheets(TWO.formatted("state='hidden'")).row().value(ID))
                .isEqualTo("K2");
        assertThat(workbook.sheets(TWO.formatted("state='veryHidden'")).row().value(ID))
                .isEqualTo("K2");
        try (Rows rows = workbook.sheets(TWO.formatted("state='hidden'")).read()) {
            assertThat(rows.remarks().sentences())
                    .containsExactly("The sheet Klanten was read; passed over: Uitleg (hidden).");
        }
        refused(workbook.sheets(TWO.formatted("")).bytes(), "Uitleg, has none of our columns");
        refused(workbook.sheets("<sheet name='a' state='hidden' r:id='r1'/>").bytes(), "visible");
    }

    @Test
    void the_order_of_the_sheets_is_that_of_the_workbook() {
        AWorkbook workbook = new AWorkbook()
                .sheet(1, "<row>" + text("id") + "</row><row>" + text("last") + "</row>")
                .sheet(2, "<row>" + text("id") + "</row><row>" + text("first") + "</row>")
                .sheets("<sheet name='b' r:id='r2'/><sheet name='a' r:id='r1'/>");
        assertThat(workbook.row().value(ID)).isEqualTo("first");
    }

    @Test
    void a_sheet_of_charts_is_passed_over() {
        AWorkbook workbook = AWorkbook.of(text("K1"))
                .sheets("<sheet name='c' r:id='r7'/><sheet name='a' r:id='r1'/>")
                .with(
                        "xl/_rels/workbook.xml.rels",
                        AWorkbook.relations(AWorkbook.related("r7", "chartsheet", "chartsheets/sheet1.xml")
                                + AWorkbook.related("r1", "worksheet", "/xl/worksheets/sheet1.xml")));
        assertThat(workbook.row().value(ID)).isEqualTo("K1");
    }

    @Test
    void blank_rows_are_none() {
        AWorkbook workbook = new AWorkbook()
                .sheet(
                        1,
                        "<row/><row r='3'>" + text("id") + "</row><row r='7'><c s='1'/></row><row r='9'>" + number("1")
                                + "</row><row/><row><c t='str'><f>A1</f><v></v></c></row><row>" + number("2")
                                + "</row>");
        try (Rows rows = workbook.read()) {
            assertThat(rows.next().line()).isEqualTo(9);
            Row second = rows.next();
            assertThat(second.value(ID)).isEqualTo("2");
            assertThat(second.line()).isEqualTo(12);
            assertThat(rows.next()).isNull();
        }
    }

    @Test
    void titles_and_blank_rows_may_stand_above_the_headings() {
        AWorkbook workbook = new AWorkbook()
                .sheet(
                        1,
                        "<row>" + text("Klanten 2026") + "</row><row/><row><c t='e'><v>#REF!</v></c></row><row>"
                                + text("id") + text("manager") + "</row><row>" + text("K1") + text("AM1")
                                + "</row><row>" + text("K2") + "</row>");
        try (Rows rows = workbook.read()) {
            assertThat(rows.headings()).containsExactly("id", "manager");
            assertThat(rows.remarks().sentences())
                    .containsExactly(
                            "Line 1 stands above the headings and was passed over.",
                            "Line 3 stands above the headings and was passed over.");
            Row first = rows.next();
            assertThat(first.value(ID)).isEqualTo("K1");
            assertThat(first.line()).isEqualTo(5);
            assertThat(rows.next().value(ID)).isEqualTo("K2");
            assertThat(rows.next()).isNull();
        }
    }

    @Test
    void rows_looked_at_before_the_headings_were_known_are_not_lost() {
        AWorkbook workbook = new AWorkbook().rows(text("id"), text("K1"), text("K2"), text("K3"));
        try (Rows rows = workbook.read()) {
            for (String id : new String[] {"K1", "K2", "K3"}) {
                assertThat(rows.next().value(ID)).isEqualTo(id);
            }
            assertThat(rows.next()).isNull();
        }
    }

    @Test
    void merged_headings_and_notes_beside_the_table_are_passed_over_and_said() {
        AWorkbook workbook = new AWorkbook()
                .rows(
                        text("id") + "<c/>" + text("manager"),
                        text("K1") + text("x") + text("AM1") + text("note"),
                        text("K2") + "<c/>" + text("AM2"));
        try (Rows rows = workbook.read()) {
            assertThat(rows.next().value(MANAGER)).isEqualTo("AM1");
            assertThat(rows.next().value(MANAGER)).isEqualTo("AM2");
            assertThat(rows.remarks().sentences())
                    .containsExactlyInAnyOrder(
                            "Column 2 has no heading and was passed over.",
                            "Column 4 has no heading and was passed over.");
        }
    }

    @Test
    void what_stands_in_a_cell_that_nobody_asked_for_hurts_nobody() {
        AWorkbook workbook = new AWorkbook()
                .rows(text("id") + text("EAN"), text("O1") + styled(1, "8712345678901231") + text("note beside"));
        try (Rows rows = Format.XLSX.rows(
                new ByteArrayInputStream(workbook.bytes()), null, AWorkbook.Said.values(), false, '.')) {
            assertThat(rows.next().value(ID)).isEqualTo("O1");
        }
    }

    @Test
    void names_of_parts_may_be_absolute_turned_or_in_other_capitals() {
        AWorkbook workbook = AWorkbook.of(text("K1"))
                .renamed("xl/workbook.xml", "/XL/Workbook.xml")
                .renamed("xl/worksheets/sheet1.xml", "xl\\worksheets\\Sheet1.xml")
                .with("../../../../etc/passwd", "root")
                .with("/etc/passwd", "root");
        assertThat(workbook.row().value(ID)).isEqualTo("K1");
    }

    @Test
    void what_is_no_workbook_is_refused_with_words() {
        byte[] ole2 = Arrays.copyOf(
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1},
                4096);
        refused(ole2, "password");
        refused("id;manager\nK1;AM1\n".getBytes(StandardCharsets.UTF_8), "text/csv");
        refused(new byte[0], "empty");
        refused(new byte[] {'P', 'K'}, "no XLSX");
        refused(new AWorkbook().without("xl/workbook.xml").bytes(), "save it as .xlsx");
        refused(new AWorkbook().bytes(), "sheet is missing");
        refused(new AWorkbook().sheet(1, "").bytes(), "empty");
        refused(
                new AWorkbook()
                        .sheet(1, "")
                        .sheet(2, "<row>" + text("id") + "</row>")
                        .sheets(TWO.formatted(""))
                        .bytes(),
                "Uitleg, is empty");
        byte[] whole = AWorkbook.of(text("K1")).bytes();
        refused(Arrays.copyOf(whole, whole.length / 2), "cut off");
    }

    @Test
    void a_sheet_that_ends_too_early_is_damaged_and_its_rows_before_are_read() {
        AWorkbook workbook = AWorkbook.of(text("K1"), text("K2")).saying("</sheetData></worksheet>", "");
        try (Rows rows = workbook.read()) {
            assertThat(rows.next().value(ID)).isEqualTo("K1");
            assertThat(rows.next().value(ID)).isEqualTo("K2");
            assertThatThrownBy(rows::next).isInstanceOf(Unreadable.class).hasMessageContaining("damaged");
        }
    }

    @Test
    void a_workbook_that_is_called_text_is_refused_with_words() {
        byte[] bytes = AWorkbook.of(text("K1")).bytes();
        for (Format format : new Format[] {Format.CSV, Format.NDJSON}) {
            assertThatThrownBy(() -> format.rows(
                                    new ByteArrayInputStream(bytes), null, AWorkbook.Said.values(), false, '.')
                            .next())
                    .isInstanceOf(Unreadable.class)
                    .hasMessageContaining("workbook");
        }
    }

    @Test
    void a_heading_that_is_a_day_is_a_heading_and_one_that_failed_refuses_the_file() {
        AWorkbook day = new AWorkbook().rows(text("id") + "<c t='d'><v>2026-10-01</v></c>", text("K1") + text("x"));
        try (Rows rows = day.read()) {
            assertThat(rows.headings()).containsExactly("id", "2026-10-01");
        }
        refused(
                new AWorkbook()
                        .rows(text("id") + "<c t='e'><v>#REF!</v></c>", text("K1"))
                        .bytes(),
                "heading");
    }
}
