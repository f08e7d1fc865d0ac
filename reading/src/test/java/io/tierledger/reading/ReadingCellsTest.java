package io.tierledger.reading;

import static io.tierledger.reading.AWorkbook.Said.AMOUNT;
import static io.tierledger.reading.AWorkbook.Said.ID;
import static io.tierledger.reading.AWorkbook.Said.MANAGER;
import static io.tierledger.reading.AWorkbook.Said.PLACED;
import static io.tierledger.reading.AWorkbook.cell;
import static io.tierledger.reading.AWorkbook.formula;
import static io.tierledger.reading.AWorkbook.nothing;
import static io.tierledger.reading.AWorkbook.number;
import static io.tierledger.reading.AWorkbook.shared;
import static io.tierledger.reading.AWorkbook.styled;
import static io.tierledger.reading.AWorkbook.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingCellsTest {
    private static final int A_DAY = 1;

    /** A row of one cell in the column of the id. */
    private static Row of(String cell) {
        return AWorkbook.of(cell + text("AM1")).row();
    }

    private static String id(String cell) {
        return of(cell).value(ID);
    }

    private static String amount(String cell) {
        return AWorkbook.of(text("K1") + text("AM1") + text("2026-10-01") + cell)
                .row()
                .value(AMOUNT);
    }

    private static void refused(String cell, String code) {
        assertThat(of(cell).error()).isNotNull().satisfies(error -> {
            assertThat(error.code()).isEqualTo(code);
            assertThat(error.line()).isEqualTo(2);
            assertThat(error.message()).isNotBlank();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "12.125, '12,125'",
        "0.30000000000000004, '0,3'",
        "1.0E4, 10000",
        "1234, 1234",
        "-0.5, '-0,5'",
        "1001, 1001",
        "1000.9999999999999, 1001"
    })
    void a_formula_counts_as_its_value_as_a_typed_cell_would(String value, String read) {
        assertThat(amount(number(value))).isEqualTo(read);
        assertThat(amount(formula("", value))).isEqualTo(read);
        assertThat(amount(formula("n", value))).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource({"12.125, 12.125", "1.50, 1.5", "1234567.5, 1234567.5", "1001, 1001"})
    void a_number_in_a_column_of_texts_is_the_same_text_however_amounts_are_written(String value, String read) {
        assertThat(id(number(value))).isEqualTo(read);
        assertThat(id(formula("n", value))).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource({
        "00000, 123, 00123",
        "00000, 1234567, 1234567",
        "'\"K\"000', 8, K008",
        "\\K000, 8, K008",
        "'\"K-\"0000\"/\"00', 12345, K-0123/45",
        "000-000, 123456, 123-456",
        "'\"K\"###', 8, K8",
        "'\"K\"000;\"-\"0', 8, K008",
        "'0 \"st\"', 8, 8 st",
        "0, 8, 8",
        "'#,##0', 1234, 1234",
        "'\"K\"000', 1.5, 1.5",
        "'\"K\"000', -8, -8"
    })
    void a_number_in_a_column_of_texts_is_read_as_it_is_shown(String format, String value, String read) {
        AWorkbook workbook = AWorkbook.of(styled(1, value)).styles("General", format.replace("\"", "&quot;"));
        assertThat(workbook.row().value(ID)).isEqualTo(read);
    }

    @Test
    void an_amount_is_its_number_whatever_is_shown_around_it() {
        String row = text("K1") + text("AM1") + text("2026-10-01") + styled(1, "1234.5");
        assertThat(AWorkbook.of(row)
                        .styles("General", "&quot;EUR &quot;0")
                        .row()
                        .value(AMOUNT))
                .isEqualTo("1234,5");
    }

    @Test
    void a_formula_may_make_a_day_a_text_or_a_truth() {
        assertThat(id("<c s='1'><f>DATE(2026,10,1)</f><v>46296</v></c>")).isEqualTo("2026-10-01");
        assertThat(id(formula("str", "K-12.125"))).isEqualTo("K-12.125");
        assertThat(id(formula("b", "1"))).isEqualTo("true");
        assertThat(of(formula("str", "")).value(ID)).isNull();
    }

    @Test
    void a_formula_that_nobody_calculated_is_no_empty_cell() {
        refused("<c><f>A1+B1</f></c>", "not-calculated");
        refused(formula("", ""), "not-calculated");
    }

    @ParameterizedTest
    @ValueSource(strings = {"#N/A", "#REF!", "#NAME?", "#DIV/0!", "#VALUE!", "#SPILL!"})
    void what_a_failed_formula_leaves_refuses_the_row(String word) {
        refused(cell("e", "", "<v>" + word + "</v>"), "cell-error");
        refused(formula("e", word), "cell-error");
        refused(formula("str", word), "cell-error");
        refused(text(word), "cell-error");
        Row row = AWorkbook.of(shared(0)).sharing("<t>" + word + "</t>").row();
        assertThat(row.error().message()).contains("id", word);
    }

    @ParameterizedTest
    @ValueSource(strings = {"#N/B", "#VERW!", "#NAAM?", "#WAARDE!", "#NV", "#BEZUG!", "#VALEUR!"})
    void it_is_known_in_other_languages_too(String word) {
        refused(text(word), "cell-error");
    }

    @Test
    void a_number_sign_alone_is_no_failure() {
        assertThat(id(text("#1 Vastgoed"))).isEqualTo("#1 Vastgoed");
        assertThat(id(text("#ABC"))).isEqualTo("#ABC");
    }

    @Test
    void a_failed_look_up_of_a_fact_is_passed_over_and_said() {
        AWorkbook workbook = new AWorkbook()
                .rows(text("id") + text("regio"), text("K1") + formula("e", "#N/A"), text("K2") + text("Noord"));
        try (Rows rows = workbook.read()) {
            Row first = rows.next();
            assertThat(first.value(ID)).isEqualTo("K1");
            assertThat(first.facts()).isEmpty();
            assertThat(rows.next().facts()).containsEntry("x-regio", "Noord");
            assertThat(rows.remarks().sentences())
                    .containsExactly("regio is #N/A: the formula of the cell failed; it was passed over (line 2).");
        }
    }

    @Test
    void days_are_read_as_days() {
        assertThat(id(cell("d", "", "<v>2026-10-01</v>"))).isEqualTo("2026-10-01");
        assertThat(id(cell("d", "", "<v>2026-10-01T09:30:00</v>"))).isEqualTo("2026-10-01");
        assertThat(id(cell("d", "", "<v>2026-10-01T23:30:00Z</v>"))).isEqualTo("2026-10-01T23:30:00Z");
        assertThat(id(styled(A_DAY, "46296"))).isEqualTo("2026-10-01");
        assertThat(id(styled(A_DAY, "46296.999"))).isEqualTo("2026-10-01");
        assertThat(id(styled(A_DAY, "46295.9999999999"))).isEqualTo("2026-10-01");
        assertThat(id(styled(A_DAY, "1"))).isEqualTo("1900-01-01");
        assertThat(id(styled(A_DAY, "59"))).isEqualTo("1900-02-28");
        assertThat(id(styled(A_DAY, "61"))).isEqualTo("1900-03-01");
        assertThat(id(styled(A_DAY, "2958465"))).isEqualTo("9999-12-31");
        refused(cell("d", "", "<v>2026-13-01</v>"), "date");
    }

    @Test
    void a_number_beyond_all_days_is_read_as_a_number() {
        assertThat(id(styled(A_DAY, "2958466"))).isEqualTo("2958466");
        assertThat(id(styled(A_DAY, "8712345678901"))).isEqualTo("8712345678901");
        assertThat(id(styled(A_DAY, "-1"))).isEqualTo("-1");
        assertThat(id(styled(A_DAY, "60"))).as("29 February 1900 never was").isEqualTo("60");
        assertThat(id(styled(A_DAY, "0.5"))).isEqualTo("0.5");
        assertThat(amount(styled(A_DAY, "0.5"))).isEqualTo("0,5");
    }

    @Test
    void an_id_that_is_shown_as_a_day_or_a_truth_refuses_its_row_and_is_never_another_id() {
        byte[] sheet = new AWorkbook()
                .rows(
                        text("fruit_id") + text("naam"),
                        styled(1, "46296.25") + text("Een"),
                        styled(1, "46296.5") + text("Twee"),
                        styled(1, "45000") + text("Drie"),
                        "<c t='b'><v>1</v></c>" + text("Vier"),
                        "<c t='d'><v>2026-10-01</v></c>" + text("Vijf"),
                        number("45000") + text("Zes"),
                        styled(1, "8712345678906") + text("Zeven"),
                        styled(1, "") + styled(1, "46296"))
                .bytes();
        Rows rows = Format.XLSX.rows(new ByteArrayInputStream(sheet), null, Files.Fruit.values(), false, '.');
        assertThat(Files.told(rows))
                .startsWith(
                        "2!id-shown-otherwise",
                        "3!id-shown-otherwise",
                        "4!id-shown-otherwise",
                        "5!id-shown-otherwise",
                        "6!id-shown-otherwise",
                        "7:45000",
                        "8:8712345678906");
    }

    @Test
    void days_may_be_counted_from_1904() {
        AWorkbook old = AWorkbook.of(styled(A_DAY, "44834")).saying("<workbookPr/>", "<workbookPr date1904='1'/>");
        assertThat(old.row().value(ID)).isEqualTo("2026-10-01");
        AWorkbook first = AWorkbook.of(styled(A_DAY, "0")).saying("<workbookPr/>", "<workbookPr date1904='true'/>");
        assertThat(first.row().value(ID)).isEqualTo("1904-01-01");
    }

    @Test
    void elapsed_time_is_no_day_and_a_language_is_no_hindrance() {
        assertThat(id(styled(3, "46296"))).isEqualTo("46296");
        assertThat(id(styled(4, "46296"))).isEqualTo("2026-10-01");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"8712345678901231", "1000000000000000", "87123456789012345", "8.7123456789012344E+16", "1E+300"})
    void a_number_of_more_digits_than_a_spreadsheet_keeps_refuses_the_row(String value) {
        refused(number(value), "digits");
        refused(formula("", value), "digits");
        refused(styled(A_DAY, value), "digits");
    }

    @Test
    void fifteen_digits_are_kept() {
        assertThat(id(number("871234567890123"))).isEqualTo("871234567890123");
        assertThat(id(text("87123456789012345"))).isEqualTo("87123456789012345");
    }

    @Test
    void zeros_that_the_format_shows_in_front_are_part_of_an_id() {
        assertThat(id(styled(2, "123"))).isEqualTo("00123");
        assertThat(id(styled(2, "1234567"))).isEqualTo("1234567");
        assertThat(id(styled(2, "-5"))).isEqualTo("-5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "NaN", "INF", "1,5", "0x1F", "1E+9999", "1E999999999", "--1", "."})
    void what_is_no_number_refuses_the_row(String value) {
        refused(number(value), "number");
    }

    @Test
    void cells_that_cannot_be_made_out_refuse_the_row() {
        refused(cell("zz", "", "<v>2026-10-01</v>"), "cell");
        refused(cell("b", "", "<v>maybe</v>"), "cell");
        refused(shared(7), "cell");
        refused(cell("s", "", "<v>-1</v>"), "cell");
        refused(cell("s", "", "<v>x</v>"), "cell");
        refused(cell("n", "5C", "<v>1</v>"), "row");
        refused(cell("n", "B2", "<v>1</v>") + cell("n", "B2", "<v>2</v>"), "row");
    }

    @Test
    void the_rows_after_a_bad_one_are_read() {
        try (Rows rows = AWorkbook.of(cell("zz", "", "<v>1</v>"), text("K2")).read()) {
            assertThat(rows.next().error()).isNotNull();
            Row second = rows.next();
            assertThat(second.value(ID)).isEqualTo("K2");
            assertThat(second.line()).isEqualTo(3);
            assertThat(rows.next()).isNull();
        }
    }

    @Test
    void runs_of_text_are_one_text_and_readings_are_none_of_it() {
        String runs = "<r><t xml:space='preserve'>Vet </t></r><r><rPr><b/></rPr><t>en dun BV</t></r>";
        String reading = "<t>東京商会</t><rPh sb='0' eb='2'><t>トウキョウ</t></rPh><phoneticPr fontId='1'/>";
        AWorkbook workbook = AWorkbook.of(shared(0) + shared(1)).sharing(runs, reading);
        assertThat(workbook.row().value(ID)).isEqualTo("Vet en dun BV");
        assertThat(workbook.row().value(MANAGER)).isEqualTo("東京商会");
        assertThat(id(cell("inlineStr", "", "<is>" + runs + "</is>"))).isEqualTo("Vet en dun BV");
        assertThat(id(cell("inlineStr", "", "<is>" + reading + "</is>"))).isEqualTo("東京商会");
    }

    @Test
    void escaped_signs_are_the_signs_and_carriage_returns_are_nothing() {
        assertThat(id(text("Jansen_x000D_ BV"))).isEqualTo("Jansen BV");
        assertThat(id(text("Jansen_x000D_\nBV_x000d_"))).isEqualTo("Jansen\nBV");
        assertThat(id(text("Jansen_x000D_BV"))).isEqualTo("Jansen BV");
        assertThat(id(text("De _x005F_x000D_ BV"))).isEqualTo("De _x000D_ BV");
        assertThat(id(text("klant_x00e9_"))).isEqualTo("klanté");
        assertThat(id(text("_x_y_"))).isEqualTo("_x_y_");
        assertThat(id(formula("str", "a_x0020_b"))).isEqualTo("a b");
    }

    @Test
    void blanks_around_a_text_are_no_part_of_it() {
        assertThat(id("<c t='inlineStr'><is><t xml:space='preserve'> K1 </t></is></c>"))
                .isEqualTo("K1");
        assertThat(id(number(" 5 "))).isEqualTo("5");
    }

    @Test
    void cells_without_a_place_follow_the_one_before_and_those_with_one_stand_there() {
        Row row = AWorkbook.of(text("K1") + nothing() + nothing() + number("5")).row();
        assertThat(row.value(ID)).isEqualTo("K1");
        assertThat(row.value(MANAGER)).isNull();
        assertThat(row.value(AMOUNT)).isEqualTo("5");
        Row placed = AWorkbook.of(cell("n", "D2", "<v>5</v>") + cell("n", "A2", "<v>1</v>"))
                .row();
        assertThat(placed.value(ID)).isEqualTo("1");
        assertThat(placed.value(PLACED)).isNull();
        assertThat(placed.value(AMOUNT)).isEqualTo("5");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[$$-409]#,##0.00 | $ 1234.5",
                "[$USD] #,##0.00 | USD 1234.5",
                "\"£\"#,##0.00 | £ 1234.5",
                "#,##0.00 [$kr-41D] | kr 1234.5",
                "[$€-2] #,##0.00;[Red]-[$€-2] #,##0.00 | € 1234.5",
                "\"USD \"0 | USD 1234.5",
                "#,##0.00 \"stuks\" | 1234.5",
                "#,##0.00 | 1234.5",
            })
    void an_amount_keeps_the_currency_that_its_cell_shows(String format, String read) {
        AWorkbook workbook = new AWorkbook()
                .rows(text("id") + text("price"), text("K1") + styled(1, "1234.5"))
                .styles("General", format.replace("\"", "&quot;"));
        assertThat(workbook.row().value(AWorkbook.Said.PRICE)).isEqualTo(read.replace('.', ','));
    }
}
