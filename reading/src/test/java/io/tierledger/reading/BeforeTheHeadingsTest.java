package io.tierledger.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tierledger.reading.Files.Fruit;
import org.junit.jupiter.api.Test;

class BeforeTheHeadingsTest {
    private static final String ROW = "F1;Pear, sweet;2026-10-01;1\n";

    @Test
    void the_hint_of_excel_is_no_line_of_headings() {
        assertThat(Files.told(Files.csv("sep=;\r\ncode;naam;datum;prijs\r\n" + ROW)))
                .containsExactly("3:F1");
        assertThat(Files.told(Files.csv("\"sep=,\"\ncode,naam\nF1,a;b;c\n"))).containsExactly("3:F1");
    }

    @Test
    void blank_lines_and_a_title_are_passed_over_and_the_title_is_said() {
        Rows rows = Files.csv("\n;;;\nOogst 2026;;;\n\ncode;naam;datum;prijs\n" + ROW);
        assertThat(Files.told(rows)).containsExactly("6:F1");
        assertThat(rows.remarks().sentences()).containsExactly("Line 3 stands above the headings and was passed over.");
    }

    @Test
    void the_separator_is_the_one_between_headings_that_we_know() {
        assertThat(Files.told(Files.csv("code;naam;\"Adres (straat, huisnummer, postcode, plaats)\"\nF1;b;c\n")))
                .containsExactly("2:F1");
        assertThat(Files.told(Files.csv("code|naam\nF1|b\n"))).containsExactly("2:F1");
        assertThat(Files.told(Files.csv("code\tnaam\nF1\tb\n"))).containsExactly("2:F1");
        assertThat(Files.told(Files.csv("code\rF1\rF2\r"))).containsExactly("2:F1", "3:F2");
    }

    @Test
    void a_heading_may_be_written_on_two_lines() {
        assertThat(Files.told(Files.csv("\"fruit\n id\";naam\nF1;b\n"))).containsExactly("3:F1");
        assertThat(Files.told(Files.csv("\"fruit\nid\";naam\nF1;b\n"))).containsExactly("3:F1");
        assertThat(Files.told(Files.csv("Oogst;\n\"fruit\r\nid\";\"na\r\nam\"\r\nF1;b\r\n")))
                .containsExactly("5:F1");
    }

    @Test
    void columns_without_a_heading_are_passed_over_and_said_when_they_hold_something() {
        Rows index = Files.csv(",code,naam\n0,F1,b\n1,F2,c\n");
        assertThat(Files.told(index)).containsExactly("2:F1", "3:F2");
        assertThat(index.remarks().sentences()).containsExactly("Column 1 has no heading and was passed over.");
        Rows trailing = Files.csv("code;naam;;\nF1;b;;\nF2;c\n;;;\n;;\n\n");
        assertThat(Files.told(trailing)).containsExactly("2:F1", "3:F2");
        assertThat(trailing.remarks().sentences()).isEmpty();
    }

    @Test
    void rows_of_separators_are_no_rows() {
        assertThat(Files.told(Files.csv("code;naam\nF1;b\n;\n ;\u00A0\n;;;;\n")))
                .containsExactly("2:F1");
    }

    @Test
    void two_headings_of_one_meaning_are_refused_by_both_names() {
        for (String twice : new String[] {"Naam;Company;code", "x-y;y;code", "Notes;notes;code"}) {
            String[] both = twice.split(";");
            assertThatThrownBy(() -> Files.csv(twice + "\n1;2;3\n"))
                    .isInstanceOf(Unreadable.class)
                    .hasMessageContaining(both[0])
                    .hasMessageContaining(both[1]);
        }
    }

    @Test
    void a_column_that_is_neither_read_nor_kept_is_said_once_when_it_holds_something() {
        Rows lines = passingOver(Format.CSV, "code;Deviezen;Leeg\nF1;USD;\nF2;EUR;\n");
        assertThat(Files.told(lines)).containsExactly("2:F1", "3:F2");
        assertThat(lines.remarks().sentences())
                .containsExactly("The column Deviezen is none that is read here and was passed over.");
        Rows json = passingOver(
                Format.NDJSON,
                "{\"code\":\"F1\",\"Deviezen\":\"USD\",\"Leeg\":null}\n{\"code\":\"F2\",\"Deviezen\":{\"a\":1}}\n");
        assertThat(Files.told(json)).containsExactly("1:F1", "2:F2");
        assertThat(json.remarks().sentences())
                .containsExactly("The column Deviezen is none that is read here and was passed over.");
    }

    private static Rows passingOver(Format format, String text) {
        return format.rows(
                new java.io.ByteArrayInputStream(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                null,
                Fruit.values(),
                false,
                '.');
    }

    @Test
    void what_is_not_kept_need_not_have_a_name_of_its_own() {
        byte[] file = "code;Omschrijving;Omschrijving\nF1;a;b\n".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        Rows rows = Format.CSV.rows(new java.io.ByteArrayInputStream(file), null, Fruit.values(), false, '.');
        assertThat(Files.told(rows)).containsExactly("2:F1");
    }

    @Test
    void a_percentage_is_not_an_amount() {
        assertThat(Files.csv("code;Marge %;Marge €\nF1;12;3400\n").next().facts())
                .containsEntry("x-marge-percent", "12")
                .containsEntry("x-marge-eur", "3400");
    }

    @Test
    void capitals_blanks_and_signs_of_a_heading_do_not_matter() {
        for (String heading :
                new String[] {"FRUIT ID", "fruitId", "Fruit-id:", "\uFEFFfruit_id", "Fruit/ID*", "\u00A0Fruit ID "}) {
            assertThat(Files.told(Files.csv(heading + ";naam\nF1;b\n")))
                    .as(heading)
                    .containsExactly("2:F1");
        }
    }
}
