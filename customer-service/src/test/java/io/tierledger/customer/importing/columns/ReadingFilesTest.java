package io.tierledger.customer.importing.columns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tierledger.reading.Format;
import io.tierledger.reading.Row;
import io.tierledger.reading.Rows;
import io.tierledger.reading.Unreadable;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadingFilesTest {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final String HEAD = "customer_id,name\n";

    private static Rows csv(byte[] bytes) {
        return Format.CSV.rows(slowly(bytes), null, CustomerColumn.values(), true, '.');
    }

    /** Gives one to three bytes at a time. */
    private static InputStream slowly(byte[] bytes) {
        return new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] into, int offset, int length) {
                return super.read(into, offset, Math.min(length, 1 + (pos % 3)));
            }
        };
    }

    private static String name(Rows rows) {
        Row row = rows.next();
        return row == null ? null : row.value(CustomerColumn.NAME);
    }

    @Test
    void the_first_byte_beyond_ascii_tells_the_encoding() {
        String text = HEAD + "K1,Café René € 😀\n";
        assertThat(name(csv(text.getBytes(StandardCharsets.UTF_8)))).isEqualTo("Café René € 😀");
        assertThat(name(csv(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8))))
                .isEqualTo("Café René € 😀");
        assertThat(name(csv((HEAD + "K1,Café René €\n").getBytes(WINDOWS)))).isEqualTo("Café René €");
    }

    @Test
    void utf_16_is_refused() {
        assertThatThrownBy(() -> csv((HEAD + "K1,x\n").getBytes(StandardCharsets.UTF_16)))
                .isInstanceOf(Unreadable.class);
    }

    @Test
    void quotes_hold_separators_and_line_breaks() {
        Rows rows = csv("customer_id;naam\nK1;\"a;b\n\"\"c\"\"\"\nK2;d\n".getBytes(StandardCharsets.UTF_8));
        assertThat(name(rows)).isEqualTo("a;b\n\"c\"");
        Row second = rows.next();
        assertThat(second).isNotNull();
        assertThat(second.line()).isEqualTo(4);
        assertThat(rows.next()).isNull();
    }

    @Test
    void a_row_of_another_length_is_an_error_of_that_row() {
        Rows rows = csv((HEAD + "K1\nK2,b\n").getBytes(StandardCharsets.UTF_8));
        assertThat(rows.next().error().code()).isEqualTo("columns");
        assertThat(name(rows)).isEqualTo("b");
    }

    @Test
    void unknown_columns_are_facts() {
        Rows rows = csv("customer_id,Aantal medewerkers,x-rating\nK1,12,A\n".getBytes(StandardCharsets.UTF_8));
        assertThat(rows.next().facts())
                .containsEntry("x-aantal-medewerkers", "12")
                .containsEntry("x-rating", "A");
    }

    @Test
    void what_would_fill_memory_is_refused_early() {
        String columns = "a" + ",b".repeat(10_000) + "\n";
        assertThatThrownBy(() -> csv(columns.getBytes(StandardCharsets.UTF_8))).isInstanceOf(Unreadable.class);
        Rows open = csv((HEAD + "K1,\"" + "x".repeat(200_000)).getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(open::next).isInstanceOf(Unreadable.class);
        Rows wide = csv((HEAD + "K1," + "x".repeat(200_000) + "\n").getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(wide::next).isInstanceOf(Unreadable.class);
    }

    @Test
    void two_headings_of_one_meaning_are_refused() {
        assertThatThrownBy(() -> csv("klantnummer,customer_id\n".getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("same");
    }

    @Test
    void a_line_that_ends_a_file_is_too_large_in_csv_and_in_json() {
        Rows csv = csv((HEAD + "K1," + "x".repeat(2_000_000) + "\n").getBytes(StandardCharsets.UTF_8));
        Rows json = Format.NDJSON.rows(
                new ByteArrayInputStream(
                        ("{\"customer_id\":\"" + "x".repeat(2_000_000)).getBytes(StandardCharsets.UTF_8)),
                null,
                CustomerColumn.values(),
                true,
                '.');
        for (Rows rows : List.of(csv, json)) {
            assertThatThrownBy(rows::next).isInstanceOfSatisfying(Unreadable.class, wrong -> {
                assertThat(wrong.status()).isEqualTo(413);
                assertThat(wrong.code()).isEqualTo("too-large");
                assertThat(wrong.line()).isPositive();
            });
        }
    }

    @Test
    void a_line_of_json_that_is_too_long_is_an_error_of_that_line() {
        String text = "{\"customer_id\":\"K1\",\"name\":\"" + "x".repeat(100_000)
                + "\"}\n{\"customer_id\":\"K2\",\"name\":\"b\"}";
        Rows rows = Format.NDJSON.rows(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                null,
                CustomerColumn.values(),
                true,
                '.');
        assertThat(rows.next().error().code()).isEqualTo("line-too-long");
        assertThat(name(rows)).isEqualTo("b");
        assertThat(rows.next()).isNull();
    }

    @Test
    void deep_json_is_an_error_of_that_line() {
        String text = "[".repeat(10_000) + "\n{\"customer_id\":\"K2\",\"x\":" + "[".repeat(10_000)
                + "}\n{\"customer_id\":\"K3\",\"amount\":" + "9".repeat(5_000)
                + "}\n{\"customer_id\":\"K4\",\"n\":NaN}\n";
        Rows rows = Format.NDJSON.rows(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                null,
                OrderColumn.values(),
                false,
                '.');
        for (int i = 0; i < 4; i++) {
            assertThat(rows.next().error()).isNotNull();
        }
    }
}
