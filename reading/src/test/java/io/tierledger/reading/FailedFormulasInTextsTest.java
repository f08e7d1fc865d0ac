package io.tierledger.reading;

import static io.tierledger.reading.AWorkbook.Said.ID;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A sheet that was exported carries its failed formulas as texts. */
class FailedFormulasInTextsTest {

    private static Rows rows(Format format, String text) {
        return format.rows(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                null,
                AWorkbook.Said.values(),
                true,
                '.');
    }

    @ParameterizedTest
    @ValueSource(strings = {"#N/A", "#VERW!", "#ref!"})
    void refuse_their_row_and_leave_a_fact_as_it_is(String word) {
        String csv = "id,manager,regio\nK1,%1$s,Noord\nK2,AM1,%1$s\n".formatted(word);
        String json = "{\"id\":\"K1\",\"manager\":\"%1$s\"}\n{\"id\":\"K2\",\"regio\":\"%1$s\"}\n".formatted(word);
        for (Rows rows : new Rows[] {rows(Format.CSV, csv), rows(Format.NDJSON, json)}) {
            try (rows) {
                assertThat(rows.next().error()).satisfies(error -> {
                    assertThat(error.code()).isEqualTo("cell-error");
                    assertThat(error.field()).isEqualTo("manager");
                });
                Row second = rows.next();
                assertThat(second.value(ID)).isEqualTo("K2");
                assertThat(second.facts()).isEmpty();
                assertThat(rows.remarks().sentences())
                        .singleElement()
                        .asString()
                        .contains("regio", word, "passed over");
            }
        }
    }
}
