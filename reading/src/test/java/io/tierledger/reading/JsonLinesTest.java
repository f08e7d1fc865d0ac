package io.tierledger.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tierledger.reading.Files.Fruit;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class JsonLinesTest {

    @Test
    void numbers_are_read_as_json_writes_them() {
        assertThat(price("1.0E7")).isEqualTo("10000000");
        assertThat(price("1e2")).isEqualTo("100");
        assertThat(price("12.5e-1")).isEqualTo("1.25");
        assertThat(price("100.10")).isEqualTo("100.10");
        assertThat(Files.told(Files.json("{\"code\":\"F1\",\"prijs\":1e999999999}")))
                .containsExactly("1!number");
    }

    @Test
    void only_a_column_of_numbers_takes_the_sign_for_decimals_of_the_file() {
        String line = "{\"code\":1.50,\"prijs\":1.50,\"marge\":3.25}";
        Row row = Format.NDJSON
                .rows(new ByteArrayInputStream(line.getBytes(UTF_8)), null, Fruit.values(), true, ',')
                .next();
        assertThat(row.value(Fruit.FRUIT_ID)).isEqualTo("1.50");
        assertThat(row.value(Fruit.PRICE)).isEqualTo("1,50");
        assertThat(row.facts()).containsValue("3.25");
    }

    private static String price(String number) {
        return Files.json("{\"code\":\"F1\",\"prijs\":" + number + "}").next().value(Fruit.PRICE);
    }

    @Test
    void two_names_for_one_field_are_refused_by_both() {
        for (String line : new String[] {
            "{\"code\":\"F1\",\"fruit_id\":\"F2\"}",
            "{\"code\":\"F1\",\"code\":\"F1\"}",
            "{\"code\":\"F1\",\"y\":1,\"x-y\":2}"
        }) {
            assertThat(Files.told(Files.json(line))).as(line).containsExactly("1!heading-twice");
        }
        assertThat(Files.json("{\"code\":\"F1\",\"fruit_id\":\"F2\"}")
                        .next()
                        .error()
                        .message())
                .contains("code", "fruit_id");
    }

    @Test
    void a_list_or_an_object_that_we_do_not_know_is_passed_over_and_said() {
        Rows rows = Files.json("{\"code\":\"F1\",\"nested\":{\"a\":1}}", "{\"code\":\"F2\",\"tags\":[1,[2]]}");
        assertThat(Files.told(rows)).containsExactly("1:F1", "2:F2");
        assertThat(rows.remarks().sentences()).hasSize(2).first().asString().contains("nested", "line 1");
        assertThat(Files.told(Files.json("{\"code\":{\"a\":1}}"))).containsExactly("1!json");
    }

    @Test
    void lines_may_end_as_on_any_machine() {
        for (String end : new String[] {"\r", "\r\n", "\n"}) {
            Rows rows = Files.json("{\"code\":\"F1\"}" + end + end + "{\"code\":\"F2\"}");
            assertThat(Files.told(rows)).containsExactly("1:F1", "3:F2");
        }
    }

    @Test
    void what_is_no_object_is_said_without_the_words_of_a_parser() {
        for (String line : new String[] {
            "[1]",
            "{\"code\":NaN}",
            "{\"code\":\"F1\"} {}",
            "{'code':1}",
            "{\"a\":01}",
            "{\"x\":" + "[".repeat(10_000),
            "{\"code\":" + "9".repeat(5_000) + "}"
        }) {
            Row row = Files.json(line).next();
            assertThat(row.error().code()).isEqualTo("json");
            assertThat(row.error().message()).doesNotContain("Jackson", "Feature", "JsonRead", "token (");
        }
    }

    @Test
    void a_line_that_is_made_to_fill_memory_ends_the_file() {
        InputStream endless = new InputStream() {
            private long given;

            @Override
            public int read() {
                given++;
                return 'x';
            }

            @Override
            public int read(byte[] into, int offset, int length) {
                java.util.Arrays.fill(into, offset, offset + length, (byte) 'x');
                given += length;
                return given > 100L << 20 ? -1 : length;
            }
        };
        Rows rows = Format.NDJSON.rows(endless, null, Fruit.values(), true, '.');
        assertThatThrownBy(rows::next)
                .isInstanceOfSatisfying(
                        Unreadable.class, e -> assertThat(e.status()).isEqualTo(413));
    }
}
