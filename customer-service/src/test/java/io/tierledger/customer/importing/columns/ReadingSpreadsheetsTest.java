package io.tierledger.customer.importing.columns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tierledger.reading.Format;
import io.tierledger.reading.Numbers;
import io.tierledger.reading.Row;
import io.tierledger.reading.Rows;
import io.tierledger.reading.Unreadable;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

class ReadingSpreadsheetsTest {

    private static byte[] sheet() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Orders");
            String[] headings = {"Ordernummer", "Klantnummer", "Orderdatum", "Bedrag"};
            for (int i = 0; i < headings.length; i++) {
                sheet.value(0, i, headings[i]);
            }
            sheet.value(1, 0, "O1");
            sheet.value(1, 1, 4711);
            sheet.value(1, 2, LocalDate.of(2014, 6, 30));
            sheet.style(1, 2).format("dd-mm-yyyy").set();
            sheet.value(1, 3, 1234.5);
            sheet.value(3, 0, "O2");
            sheet.value(3, 3, "1.234,56");
        }
        return bytes.toByteArray();
    }

    private static Rows rows(byte[] bytes) {
        return Format.XLSX.rows(new ByteArrayInputStream(bytes), null, OrderColumn.values(), false, ',');
    }

    @Test
    void reads_texts_numbers_and_days_as_they_are_shown() throws Exception {
        try (Rows rows = rows(sheet())) {
            Row first = rows.next();
            assertThat(first.value(OrderColumn.ORDER_ID)).isEqualTo("O1");
            assertThat(first.value(OrderColumn.CUSTOMER_ID)).isEqualTo("4711");
            assertThat(first.value(OrderColumn.PLACED_ON)).isEqualTo("2014-06-30");
            Numbers dutch = new Numbers(Locale.forLanguageTag("nl"));
            assertThat(dutch.minor("amount", first.value(OrderColumn.AMOUNT), 2))
                    .isEqualTo(123450);
            Row second = rows.next();
            assertThat(second.line()).isEqualTo(4);
            assertThat(dutch.minor("amount", second.value(OrderColumn.AMOUNT), 2))
                    .isEqualTo(123456);
            assertThat(rows.next()).isNull();
        }
    }

    @Test
    void refuses_bombs_entities_and_what_is_no_spreadsheet() throws Exception {
        assertThatThrownBy(() -> rows("order_id\n1".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        Unreadable.class, e -> assertThat(e.status()).isEqualTo(400));
        byte[] entities =
                changed("<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> rows(entities)).hasMessageContaining("entities");
        byte[] bomb = changed(new byte[70 << 20]);
        assertThat(bomb).hasSizeLessThan(1 << 20);
        assertThatThrownBy(() -> rows(bomb))
                .isInstanceOfSatisfying(
                        Unreadable.class, e -> assertThat(e.status()).isEqualTo(413));
    }

    /** The sheet with other shared texts. */
    private static byte[] changed(byte[] sharedTexts) throws IOException {
        Path file = Files.createTempFile("sheet", ".xlsx");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Files.write(file, sheet());
        try (ZipFile in = new ZipFile(file.toFile());
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry part : Collections.list(in.entries())) {
                out.putNextEntry(new ZipEntry(part.getName()));
                out.write(
                        part.getName().endsWith("sharedStrings.xml")
                                ? sharedTexts
                                : in.getInputStream(part).readAllBytes());
            }
        } finally {
            Files.delete(file);
        }
        return bytes.toByteArray();
    }
}
