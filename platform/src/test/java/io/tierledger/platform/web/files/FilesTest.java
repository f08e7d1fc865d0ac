package io.tierledger.platform.web.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpHeaders;

/** What stands in the files, and which form is meant. */
class FilesTest {
    private record Item(String name, long count, LocalDate on) {}

    private static final Columns COLUMNS = Columns.of(ResolvableType.forClass(Item.class));

    @Test
    void no_spreadsheet_takes_a_text_for_a_formula_and_numbers_stay_numbers() throws Exception {
        String text = new String(
                written(FileForm.CSV, List.of("=1+1", "-5", "2026-11-30"), List.of("a;\"b\"", "2", "")),
                StandardCharsets.UTF_8);
        assertThat(text).isEqualTo("name,count,on\r\n'=1+1,-5,2026-11-30\r\n\"a;\"\"b\"\"\",2,\r\n");
    }

    @Test
    void a_workbook_has_texts_numbers_and_days() throws Exception {
        String longText = "x".repeat(40_000);
        String sheet = sheet(written(FileForm.XLSX, List.of("=1+1", "-5", "2026-11-30"), List.of(longText, "2", "")));
        assertThat(sheet)
                .contains("<is><t>=1+1</t></is>", "<v>-5</v>", "<v>46356.0</v>", "&#x2026;</t>")
                .doesNotContain("<f>", longText);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/csv|CSV",
                "text/csv;charset=utf-8, application/json;q=0.5|CSV",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet|XLSX",
                "application/json, text/csv;q=0.1|",
                "*/*|",
                "text/html, text/csv;q=0.9|",
                "nonsense|"
            })
    void what_accept_would_rather_have(String accept, FileForm form) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.ACCEPT, accept);
        assertThat(FileForm.wantedBy(headers).orElse(null)).isEqualTo(form);
    }

    @SafeVarargs
    private static byte[] written(FileForm form, List<String>... rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (RowWriter writer = form.to(out, COLUMNS)) {
            for (List<String> row : rows) {
                writer.row(row);
                writer.flush();
            }
        }
        return out.toByteArray();
    }

    private static String sheet(byte[] workbook) throws IOException {
        Path file = Files.createTempFile("list", ".xlsx");
        try {
            Files.write(file, workbook);
            try (ZipFile zip = new ZipFile(file.toFile())) {
                return new String(
                        zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"))
                                .readAllBytes(),
                        StandardCharsets.UTF_8);
            }
        } finally {
            Files.delete(file);
        }
    }
}
