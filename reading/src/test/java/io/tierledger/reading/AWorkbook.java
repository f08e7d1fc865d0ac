package io.tierledger.reading;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook written sign by sign, as other programs than ours write it. */
final class AWorkbook {
    static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    static final String RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /** Columns of the tests. */
    enum Said implements Column {
        ID,
        MANAGER,
        PLACED,
        AMOUNT,
        PRICE;

        @Override
        public List<String> synonyms() {
            return List.of();
        }

        @Override
        public boolean isNumber() {
            return this == AMOUNT || this == PRICE;
        }

        @Override
        public boolean isMoney() {
            return this == PRICE;
        }
    }

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    AWorkbook() {
        with("_rels/.rels", relations(related("r1", "officeDocument", "xl/workbook.xml")));
        sheets("<sheet name=\"Blad1\" sheetId=\"1\" r:id=\"r1\"/>");
        with(
                "xl/_rels/workbook.xml.rels",
                relations(related("r1", "worksheet", "worksheets/sheet1.xml")
                        + related("r2", "worksheet", "worksheets/sheet2.xml")
                        + related("r8", "sharedStrings", "sharedStrings.xml")
                        + related("r9", "styles", "styles.xml")));
        styles("General", "dd\\-mm\\-yyyy", "00000", "[h]:mm", "[$-413]d mmmm jjjj");
    }

    /** One row per text, below the headings of {@link Said}. */
    static AWorkbook of(String... rows) {
        return new AWorkbook().rows(text("id") + text("manager") + text("placed") + text("amount"), rows);
    }

    AWorkbook rows(String headings, String... rows) {
        return sheet(1, "<row>" + headings + "</row><row>" + String.join("</row><row>", rows) + "</row>");
    }

    AWorkbook sheet(int number, String rows) {
        return with(
                "xl/worksheets/sheet" + number + ".xml",
                "<worksheet xmlns='" + MAIN + "'><sheetData>" + rows + "</sheetData></worksheet>");
    }

    AWorkbook sheets(String sheets) {
        return with(
                "xl/workbook.xml",
                "<workbook xmlns='%s' xmlns:r='%s'><workbookPr/><sheets>%s</sheets></workbook>"
                        .formatted(MAIN, RELATED, sheets));
    }

    AWorkbook sharing(String... texts) {
        return with(
                "xl/sharedStrings.xml",
                "<sst xmlns='" + MAIN + "'><si>" + String.join("</si><si>", texts) + "</si></sst>");
    }

    /** Style {@code n} of a cell has the {@code n}th code. */
    AWorkbook styles(String... codes) {
        StringBuilder formats = new StringBuilder();
        StringBuilder cells = new StringBuilder();
        for (int i = 0; i < codes.length; i++) {
            formats.append("<numFmt numFmtId='%d' formatCode='%s'/>".formatted(164 + i, codes[i]));
            cells.append("<xf numFmtId='%d'/>".formatted(164 + i));
        }
        return with(
                "xl/styles.xml",
                "<styleSheet xmlns='%s'><numFmts>%s</numFmts><cellStyleXfs><xf numFmtId='14'/></cellStyleXfs><cellXfs>%s</cellXfs></styleSheet>"
                        .formatted(MAIN, formats, cells));
    }

    AWorkbook with(String part, String content) {
        return with(part, content.getBytes(StandardCharsets.UTF_8));
    }

    AWorkbook with(String part, byte[] content) {
        parts.put(part, content);
        return this;
    }

    AWorkbook without(String part) {
        parts.remove(part);
        return this;
    }

    AWorkbook renamed(String part, String name) {
        return with(name, parts.remove(part));
    }

    /** Every part as if the text stood in another place of it. */
    AWorkbook saying(String text, String otherwise) {
        parts.replaceAll((name, content) -> new String(content, StandardCharsets.UTF_8)
                .replace(text, otherwise)
                .getBytes(StandardCharsets.UTF_8));
        return this;
    }

    static String relations(String relations) {
        return "<Relationships>" + relations + "</Relationships>";
    }

    static String related(String id, String kind, String target) {
        return "<Relationship Id='%s' Type='%s/%s' Target='%s'/>".formatted(id, RELATED, kind, target);
    }

    static String text(String text) {
        return cell("inlineStr", "", "<is><t>" + text + "</t></is>");
    }

    static String shared(int place) {
        return cell("s", "", "<v>" + place + "</v>");
    }

    static String number(String value) {
        return cell("n", "", "<v>" + value + "</v>");
    }

    static String styled(int style, String value) {
        return "<c s='%d'><v>%s</v></c>".formatted(style, value);
    }

    /** @param type empty for a formula whose value is a number */
    static String formula(String type, String value) {
        return "<c%s><f>A1+B1</f><v>%s</v></c>".formatted(type.isEmpty() ? "" : " t='" + type + "'", value);
    }

    static String cell(String type, String place, String content) {
        return "<c t='%s'%s>%s</c>".formatted(type, place.isEmpty() ? "" : " r='" + place + "'", content);
    }

    static String nothing() {
        return "<c/>";
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** Read with a decimal comma, columns that nobody knows kept. */
    Rows read() {
        return read(bytes());
    }

    static Rows read(byte[] bytes) {
        return Format.XLSX.rows(new ByteArrayInputStream(bytes), null, Said.values(), true, ',');
    }

    /** The first row. */
    Row row() {
        try (Rows rows = read()) {
            return rows.next();
        }
    }
}
