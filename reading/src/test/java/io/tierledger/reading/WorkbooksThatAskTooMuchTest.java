package io.tierledger.reading;

import static io.tierledger.reading.AWorkbook.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/**
 * Attack 33. What is refused has not been held in memory before: all that the
 * reading thread allocates is counted, garbage included, and its own time on the processor, whatever else runs there.
 */
class WorkbooksThatAskTooMuchTest {
    private static final int MEGABYTE = 1 << 20;
    private static final long FLAT = 24L * MEGABYTE;
    private static final String SHEET = "<worksheet xmlns='" + AWorkbook.MAIN + "'><sheetData>";
    private static final String HEAD = "<row>" + text("id") + "</row>";

    /** Writes the middle of a part. */
    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    private static byte[] workbook(String part, String before, Writing middle) throws IOException {
        AWorkbook rest = AWorkbook.of(text("K1"));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        rest.without(part);
        bytes.write(rest.bytes());
        byte[] small = bytes.toByteArray();
        bytes.reset();
        java.nio.file.Path file = java.nio.file.Files.createTempFile("bomb", ".xlsx");
        java.nio.file.Files.write(file, small);
        try (ZipFile in = new ZipFile(file.toFile());
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.setLevel(Deflater.BEST_SPEED);
            for (ZipEntry entry : java.util.Collections.list(in.entries())) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(in.getInputStream(entry).readAllBytes());
            }
            out.putNextEntry(new ZipEntry(part));
            out.write(before.getBytes(StandardCharsets.UTF_8));
            middle.to(out);
        } finally {
            java.nio.file.Files.delete(file);
        }
        return bytes.toByteArray();
    }

    /** Bytes that do not pack well, none of them a sign of XML. */
    private static byte[] noise(int size) {
        byte[] noise = new byte[size];
        new java.util.Random(33).nextBytes(noise);
        for (int i = 0; i < size; i++) {
            noise[i] = (byte) ('a' + (noise[i] & 0x0F));
        }
        return noise;
    }

    private static void refusedAtOnceAndFlat(byte[] workbook) {
        refusedAtOnceAndFlat(workbook, FLAT);
    }

    private static void refusedAtOnceAndFlat(byte[] workbook, long flat) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        catchThrowable(() -> AWorkbook.read(workbook)); // classes are loaded
        long before = threads.getCurrentThreadAllocatedBytes();
        long began = threads.getCurrentThreadCpuTime();
        Throwable refused = catchThrowable(() -> {
            try (Rows rows = AWorkbook.read(workbook)) {
                while (rows.next() != null) {
                    assertThat(rows).isNotNull();
                }
            }
        });
        Duration took = Duration.ofNanos(threads.getCurrentThreadCpuTime() - began);
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        assertThat(refused)
                .isInstanceOfSatisfying(
                        Unreadable.class, e -> assertThat(e.status()).isEqualTo(413));
        assertThat(allocated).as("bytes allocated in %s", took).isLessThan(flat);
        assertThat(took).isLessThan(Duration.ofSeconds(1));
    }

    private static Writing times(int times, byte[] what) {
        return out -> {
            for (int i = 0; i < times; i++) {
                out.write(what);
            }
        };
    }

    @Test
    void one_cell_of_hundreds_of_megabytes() throws IOException {
        byte[] noise = noise(MEGABYTE);
        String cell = SHEET + HEAD + "<row><c t='inlineStr'><is><t>";
        refusedAtOnceAndFlat(workbook("xl/worksheets/sheet1.xml", cell, times(300, new byte[MEGABYTE])));
        refusedAtOnceAndFlat(workbook("xl/worksheets/sheet1.xml", cell, times(40, noise)));
        refusedAtOnceAndFlat(workbook("xl/worksheets/sheet1.xml", cell + "<![CDATA[", times(40, noise)));
        refusedAtOnceAndFlat(workbook("xl/sharedStrings.xml", "<sst><si><t>", times(50, noise)));
        refusedAtOnceAndFlat(workbook("xl/styles.xml", "<styleSheet><numFmts><numFmt formatCode='", times(30, noise)));
        refusedAtOnceAndFlat(workbook("xl/workbook.xml", "<workbook><a b='", times(30, noise)));
    }

    @Test
    void two_hundred_thousand_attributes() throws IOException {
        Writing attributes = out -> {
            for (int i = 0; i < 200_000; i++) {
                out.write((" a" + i + "='1'").getBytes(StandardCharsets.US_ASCII));
            }
        };
        refusedAtOnceAndFlat(workbook("xl/worksheets/sheet1.xml", SHEET + HEAD + "<row", attributes));
        refusedAtOnceAndFlat(workbook("xl/workbook.xml", "<workbook", attributes));
        refusedAtOnceAndFlat(workbook("xl/styles.xml", "<styleSheet", attributes));
        refusedAtOnceAndFlat(workbook("xl/sharedStrings.xml", "<sst", attributes));
    }

    @Test
    void six_million_rows() throws IOException {
        java.util.Random random = new java.util.Random(33);
        Writing rows = out -> {
            for (int i = 0; i < 6_000_000; i += 1_000) {
                StringBuilder some = new StringBuilder();
                for (int n = 0; n < 1_000; n++) {
                    some.append("<row><c><v>").append(random.nextInt(1_000_000)).append("</v></c></row>");
                }
                out.write(some.toString().getBytes(StandardCharsets.US_ASCII));
            }
        };
        refusedAtOnceAndFlat(workbook("xl/worksheets/sheet1.xml", SHEET + HEAD, rows));
    }

    @Test
    void more_than_a_hundred_times_its_size() throws IOException {
        byte[] cells = "<row><c><v>1</v></c></row>".repeat(1_000).getBytes(StandardCharsets.US_ASCII);
        refusedAtOnceAndFlat(workbook("xl/worksheets/sheet1.xml", SHEET + HEAD, times(1_000, cells)));
        refusedAtOnceAndFlat(workbook("xl/media/image1.png", "", times(300, new byte[MEGABYTE])));
        refusedAtOnceAndFlat(workbook(
                "xl/sharedStrings.xml",
                "<sst>",
                times(3_000, "<si><t>x</t></si>".repeat(2_000).getBytes(StandardCharsets.US_ASCII))));
    }

    @Test
    void a_table_of_contents_that_lies_about_a_size() throws IOException {
        byte[] bytes = workbook(
                "xl/sharedStrings.xml",
                "<sst>",
                times(3_000, "<si><t>x</t></si>".repeat(2_000).getBytes(StandardCharsets.US_ASCII)));
        int unpacked = 24;
        for (int i = bytes.length - 46; i > 0; i--) {
            boolean entry = bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 1 && bytes[i + 3] == 2;
            if (entry) {
                System.arraycopy(new byte[] {0x10, 0, 0, 0}, 0, bytes, i + unpacked, 4);
            }
        }
        Throwable refused = catchThrowable(() -> AWorkbook.read(bytes));
        assertThat(refused).isInstanceOf(Unreadable.class);
    }

    @Test
    void two_million_shared_texts_lie_on_disk() throws IOException {
        Writing texts = out -> {
            for (int i = 0; i < 2_000_000; i += 1_000) {
                StringBuilder some = new StringBuilder();
                for (int n = 0; n < 1_000; n++) {
                    some.append("<si><t>").append(i + n).append("</t></si>");
                }
                out.write(some.toString().getBytes(StandardCharsets.US_ASCII));
            }
        };
        byte[] bytes = workbook("xl/sharedStrings.xml", "<sst>", out -> {
            texts.to(out);
            out.write("</sst>".getBytes(StandardCharsets.US_ASCII));
        });
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        long before = runtime.totalMemory() - runtime.freeMemory();
        try (Rows rows = AWorkbook.read(bytes)) {
            System.gc();
            long held = runtime.totalMemory() - runtime.freeMemory() - before;
            assertThat(rows.headings()).contains("id");
            assertThat(held).isLessThan(16L * MEGABYTE);
        }
    }

    @Test
    void more_parts_than_any_workbook_has() throws IOException {
        for (int parts : new int[] {2_000, 60_000}) {
            AWorkbook many = AWorkbook.of(text("K1"));
            for (int i = 0; i < parts; i++) {
                many.with("xl/a-part-that-no-workbook-has-" + i, "");
            }
            refusedAtOnceAndFlat(many.bytes(), MEGABYTE);
        }
    }

    @Test
    void a_format_that_is_a_riddle() throws IOException {
        long began = System.nanoTime();
        assertThat(FormatCode.look("[".repeat(60_000)).day()).isFalse();
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofMillis(200));
    }

    @Test
    void entities_of_its_own() {
        String outside = "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>";
        String laughs = "<!DOCTYPE x [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;'>]>";
        for (String part : new String[] {
            "xl/workbook.xml", "xl/styles.xml", "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "_rels/.rels"
        }) {
            for (String doctype : new String[] {outside, laughs}) {
                byte[] bytes = AWorkbook.of(text("K1"))
                        .sharing("<t>x</t>")
                        .with(part, doctype + "<x>&a;</x>")
                        .bytes();
                assertThat(catchThrowable(() -> AWorkbook.read(bytes)))
                        .isInstanceOf(Unreadable.class)
                        .hasMessageContaining("entities");
            }
        }
        byte[] utf16 = AWorkbook.of(text("K1"))
                .with("xl/workbook.xml", (outside + "<x>&a;</x>").getBytes(StandardCharsets.UTF_16))
                .bytes();
        assertThat(catchThrowable(() -> AWorkbook.read(utf16))).hasMessageContaining("entities");
    }
}
