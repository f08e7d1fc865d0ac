package io.tierledger.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tierledger.reading.Files.Fruit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotesThatAreNotClosedTest {
    private static final String HEADINGS = "code;naam;datum;prijs\n";

    private static List<String> lines(int count) {
        List<String> lines = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            lines.add("F" + i + ";Pear " + i + ";2026-10-01;1,50");
        }
        return lines;
    }

    private static Rows with(int row, String line) {
        List<String> lines = lines(400);
        lines.set(row - 1, line);
        return Files.csv(HEADINGS + String.join("\n", lines) + "\n");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 57, 399, 400})
    void the_line_is_reported_and_the_other_399_are_read(int row) {
        List<String> told = Files.told(with(row, "F0;\"Pear;2026-10-01;1,50"));
        assertThat(told).hasSize(400).contains((row + 1) + "!quote");
        assertThat(told.stream().filter(line -> line.contains(":F"))).hasSize(399);
    }

    @Test
    void a_quote_in_front_of_the_line_is_no_different() {
        List<String> told = Files.told(with(57, "\"F0;Pear;2026-10-01;1,50"));
        assertThat(told).hasSize(400).contains("58!quote");
    }

    @Test
    void lines_that_another_forgotten_quote_seems_to_close_are_rows_all_the_same() {
        List<String> lines = lines(400);
        lines.set(9, "F10;\"Pear;2026-10-01;1,50");
        lines.set(19, "F20;Pear\";2026-10-01;1,50");
        List<String> told = Files.told(Files.csv(HEADINGS + String.join("\n", lines)));
        assertThat(told).hasSize(400).contains("11!quote", "12:F11", "20:F19", "21:F20");
    }

    @Test
    void what_follows_a_closed_quote_spoils_its_line_alone() {
        assertThat(Files.told(with(5, "F0;\"Pear\" big;2026-10-01;1,50")))
                .contains("6!quote", "7:F6")
                .hasSize(400);
    }

    @Test
    void a_quote_within_a_field_without_quotes_is_a_sign_like_others() {
        Rows rows = Files.csv(HEADINGS + "F1;Pear 5\" round;2026-10-01;1,50\n");
        assertThat(rows.next().value(Fruit.NAME)).isEqualTo("Pear 5\" round");
    }

    @Test
    void a_field_of_several_lines_is_one_field() {
        Rows rows = Files.csv(
                HEADINGS + "F1;\"Pear\n\nof; the \"\"old\"\" kind\r\nF3\";2026-10-01;1,50\nF2;Fig;2026-10-01;2\n");
        assertThat(rows.next().value(Fruit.NAME)).isEqualTo("Pear\n\nof; the \"old\" kind\r\nF3");
        assertThat(Files.told(rows)).containsExactly("6:F2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Jan\nPiet", "Hotel\nVries", "Cafe\nDe Zon", "A\nB\nC", "12\n12"})
    void a_field_of_several_lines_may_be_the_first(String name) {
        Rows rows = Files.csv("naam,code\n\"" + name + "\",K1\nAfter,K2\n");
        Row first = Objects.requireNonNull(rows.next());
        assertThat(first.value(Fruit.FRUIT_ID)).isEqualTo("K1");
        assertThat(first.value(Fruit.NAME)).isEqualToNormalizingWhitespace(name);
        assertThat(Objects.requireNonNull(rows.next()).value(Fruit.FRUIT_ID)).isEqualTo("K2");
        assertThat(rows.next()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "code, naam, prijs\n\"F1\", \"Pear, \"\"big\"\"\", \"1,50\"\n",
                "code,naam,prijs\n  \"F1\"  ,\t\"Pear, \"\"big\"\"\" ,\u00a0\"1,50\"\u00a0",
                " \"code\", \"naam\", \"prijs\"\n\"F1\",  \"Pear, \"\"big\"\"\",\"1,50\""
            })
    void blanks_before_a_quote_are_no_part_of_the_value(String file) {
        Rows rows = Files.csv(file);
        Row row = Objects.requireNonNull(rows.next());
        assertThat(row.error()).isNull();
        assertThat(row.value(Fruit.FRUIT_ID)).isEqualTo("F1");
        assertThat(row.value(Fruit.NAME)).isEqualTo("Pear, \"big\"");
        assertThat(row.value(Fruit.PRICE)).isEqualTo("1,50");
    }

    @Test
    void a_quote_behind_a_blank_that_quotes_not_the_whole_value_is_a_sign_like_others() {
        Rows rows = Files.csv("code;naam\nF1; \"big\" pear\nF2; \"Pear\nF3;Plum\n");
        assertThat(Objects.requireNonNull(rows.next()).value(Fruit.NAME)).isEqualTo("\"big\" pear");
        assertThat(Objects.requireNonNull(rows.next()).value(Fruit.NAME)).isEqualTo("\"Pear");
        assertThat(Objects.requireNonNull(rows.next()).value(Fruit.NAME)).isEqualTo("Plum");
    }

    @Test
    void blanks_behind_a_quote_do_no_harm() {
        assertThat(Files.told(Files.csv(HEADINGS + "\"F1\" ;\"Pear\"  ;2026-10-01;\"1,50\" \n")))
                .containsExactly("2:F1");
    }

    @Test
    void a_quote_in_the_headings_is_said_with_its_line() {
        assertThatThrownBy(() -> Files.csv("code;\"naam;datum\nF1;Pear;x\nF2;Fig;x\n"))
                .isInstanceOfSatisfying(
                        Unreadable.class, e -> assertThat(e.line()).isEqualTo(1))
                .hasMessageContaining("line 1");
    }

    @Test
    void a_line_that_breaks_the_file_off_is_named() {
        Rows rows = Files.csv(HEADINGS + "F1;Pear;2026-10-01;1\nF2;" + "x".repeat(300_000) + "\nF3;Fig;2026-10-01;1\n");
        List<String> told = new ArrayList<>();
        assertThatThrownBy(() -> {
                    for (Row row = rows.next(); row != null; row = rows.next()) {
                        told.add(row.value(Fruit.FRUIT_ID));
                    }
                })
                .isInstanceOfSatisfying(
                        Unreadable.class, e -> assertThat(e.line()).isEqualTo(3));
        assertThat(told).containsExactly("F1");
    }

    @Test
    void a_file_of_nothing_but_traps_ends_early() {
        String traps = HEADINGS + "a\";\"\n".repeat(400_000);
        org.junit.jupiter.api.Assertions.assertTimeout(
                Duration.ofSeconds(20),
                () -> assertThatThrownBy(() -> Files.told(Files.csv(traps))).hasMessageContaining("quotes"));
    }

    @Test
    void line_ends_of_a_mac_and_of_windows_are_line_ends() {
        for (String end : new String[] {"\r", "\r\n"}) {
            String file = (HEADINGS + "F1;\"Pear;x;1\nF2;\"Fi\"\"g\";2026-10-01;1\n\nF3;a;b;1").replace("\n", end);
            assertThat(Files.told(Files.csv(file))).containsExactly("2!quote", "3:F2", "5:F3");
        }
    }
}
