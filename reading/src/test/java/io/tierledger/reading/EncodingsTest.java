package io.tierledger.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tierledger.reading.Files.Fruit;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class EncodingsTest {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private static byte[] written(Object... textsAndCharsets) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < textsAndCharsets.length; i += 2) {
            bytes.writeBytes(((String) textsAndCharsets[i]).getBytes((Charset) textsAndCharsets[i + 1]));
        }
        return bytes.toByteArray();
    }

    @Test
    void rows_of_another_encoding_are_refused_and_the_others_read() {
        byte[] utf8First = written(
                "code;naam\nF1;Café\n",
                StandardCharsets.UTF_8,
                "F2;Crème\n",
                WINDOWS,
                "F3;Thé\n",
                StandardCharsets.UTF_8);
        assertThat(Files.told(Files.csv(utf8First))).containsExactly("2:F1", "3!encoding", "4:F3");
        byte[] windowsFirst = written(
                "code;naam\nF1;Café\n", WINDOWS, "F2;Crème € ’s\n", StandardCharsets.UTF_8, "F3;Thé\n", WINDOWS);
        assertThat(Files.told(Files.csv(windowsFirst))).containsExactly("2:F1", "3!encoding", "4:F3");
    }

    @Test
    void windows_1252_is_read_with_its_own_signs() {
        byte[] bytes = written("code;naam\nF1;Müller ‘CAFÉ®’ € NESTLÉ™\n", WINDOWS);
        assertThat(Files.csv(bytes).next().value(Fruit.NAME)).isEqualTo("Müller ‘CAFÉ®’ € NESTLÉ™");
    }

    @Test
    void what_is_no_text_that_we_read_is_refused_by_name() {
        String text = "code;naam\nF1;b\n";
        for (Charset wide : new Charset[] {
            StandardCharsets.UTF_16,
            StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16BE,
            Charset.forName("UTF-32"),
            Charset.forName("UTF-32LE")
        }) {
            assertThatThrownBy(() -> Files.csv(text.getBytes(wide)))
                    .as(wide.name())
                    .hasMessageContaining("UTF-16");
        }
        assertThatThrownBy(() -> Files.csv(new byte[] {0x1F, (byte) 0x8B, 8, 0, 0}))
                .hasMessageContaining("unpacked");
        assertThatThrownBy(() -> Files.csv(new byte[] {'P', 'K', 3, 4, 0})).hasMessageContaining("unpacked");
    }

    @Test
    void a_workbook_that_is_sent_as_text_is_refused_as_what_it_is() {
        byte[] zipped = {'P', 'K', 3, 4, 20, 0, 0, 0, 8, 0};
        byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1, 0};
        for (byte[] workbook : new byte[][] {zipped, old}) {
            assertThatThrownBy(() -> Files.csv(workbook))
                    .isInstanceOfSatisfying(
                            Unreadable.class, e -> assertThat(e.code()).isEqualTo("not-text"));
        }
    }

    @Test
    void only_what_we_read_may_be_declared() {
        assertThat(Declared.of("text", "csv", null, null).format()).isEqualTo(Format.CSV);
        assertThat(Declared.of("application", "X-NDJSON", "UTF-8", "identity").charset())
                .isEqualTo("utf-8");
        assertStatus415("text", "csv", "utf-16", null);
        assertStatus415("text", "csv", "klingon", null);
        assertStatus415("text", "csv", null, "gzip");
        assertStatus415("image", "csv", null, null);
        assertStatus415("application", "json", null, null);
        assertStatus415("multipart", "form-data", null, null);
    }

    private static void assertStatus415(String type, String subtype, String charset, String coding) {
        assertThatThrownBy(() -> Declared.of(type, subtype, charset, coding))
                .isInstanceOfSatisfying(
                        Unreadable.class, e -> assertThat(e.status()).isEqualTo(415));
    }
}
