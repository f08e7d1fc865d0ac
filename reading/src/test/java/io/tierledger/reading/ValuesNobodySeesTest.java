package io.tierledger.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tierledger.reading.Files.Fruit;
import org.junit.jupiter.api.Test;

class ValuesNobodySeesTest {
    private static final String[] BLANKS = {
        "\u00A0", "\u2007", "\u202F", "\u200B", "\u2009", "\uFEFF", "\u2060", "\u3000", "\u180E", "\t", " "
    };

    @Test
    void blanks_of_every_kind_around_a_value_are_no_part_of_it() throws BadValue {
        for (String blank : BLANKS) {
            assertThat(Wording.id("id", blank + "F1" + blank + blank)).isEqualTo("F1");
            assertThat(Files.csv("code;naam\nF1" + blank + ";" + blank + "Pear\n")
                            .next()
                            .value(Fruit.NAME))
                    .isEqualTo("Pear");
            assertThat(Files.json("{\"code\":\"F1\",\"naam\":\"" + blank.replace("\t", "\\t") + "Pear\"}")
                            .next()
                            .value(Fruit.NAME))
                    .isEqualTo("Pear");
        }
    }

    @Test
    void a_text_that_excel_wrote_as_a_formula_is_the_text() {
        Rows rows = Files.csv("code,naam\n\"=\"\"00123\"\"\",a\n=\"00124\",b\n");
        assertThat(Files.told(rows)).containsExactly("2:00123", "3:00124");
        assertThat(Files.told(Files.json("{\"code\":\"=\\\"00125\\\"\"}"))).containsExactly("1:00125");
    }

    @Test
    void an_apostrophe_before_an_id_is_excels_and_before_a_name_is_dutch() throws BadValue {
        assertThat(Wording.id("id", "'00123")).isEqualTo("00123");
        assertThat(Wording.line("name", "'t Hoekje", 300)).isEqualTo("'t Hoekje");
    }

    @Test
    void composed_and_decomposed_signs_are_the_same() throws BadValue {
        assertThat(Wording.id("id", "Cafe\u0301")).isEqualTo(Wording.id("id", "Caf\u00E9"));
    }

    @Test
    void signs_that_nobody_sees_are_refused_in_ids() {
        for (String bad : new String[] {
            "F\u0000",
            "F\u200B1",
            "F\u202E1",
            "F\u2067x",
            "F\uD800",
            "\uDC00F",
            "F\n1",
            "F\u00AD1",
            "F\u200E",
            "F\uFFFD",
            "F\u20281",
            "VSX\uFE0F",
            "VS\u034F1",
            "F\u180B",
            "F\uDB40\uDD00"
        }) {
            assertThatThrownBy(() -> Wording.id("klantnummer", bad))
                    .as(bad)
                    .isInstanceOfSatisfying(
                            BadValue.class, e -> assertThat(e.field()).isEqualTo("klantnummer"));
        }
    }

    @Test
    void names_may_be_joined_but_not_turned_round_or_cut_in_half() throws BadValue {
        assertThat(Wording.line("name", "👩\u200D🌾 Fruit", 300)).isEqualTo("👩\u200D🌾 Fruit");
        for (char unseen : "\u200B\u2060\uFEFF\u00AD\u180E\u3164".toCharArray()) {
            assertThat(Wording.line("name", "Na" + unseen + "am", 300)).isEqualTo("Naam");
        }
        assertThat(Wording.line("name", "می\u200Cخواهم", 300)).isEqualTo("می\u200Cخواهم");
        for (String bad : new String[] {"Fruit\u202Egpj", "Fruit\uD83D", "Fruit\u0007", "Fruit\u2066x"}) {
            assertThatThrownBy(() -> Wording.line("name", bad, 300)).as(bad).isInstanceOf(BadValue.class);
        }
    }

    @Test
    void an_id_that_is_a_step_of_a_path_is_refused_and_one_with_signs_of_an_address_is_not() throws BadValue {
        for (String step : new String[] {".", "..", " .. ", "../K1", "K1/./2", "K1\\..", "%2e%2E", "K1%2f..%2fK2"}) {
            assertThatThrownBy(() -> Wording.id("id", step)).hasMessageContaining("address");
        }
        for (String id : new String[] {"F/1", "F%1", "F?1", "F#1", "F 1", "F\\1", "F..", "...", "é", "F+1", "😀"}) {
            assertThat(Wording.id("id", id)).isEqualTo(id);
        }
    }
}
