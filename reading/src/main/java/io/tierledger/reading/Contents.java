package io.tierledger.reading;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The sheets of a workbook.
 *
 * @param from1904 whether its days are counted from 1904
 */
record Contents(List<Entry> sheets, boolean from1904) {
    private static final int MOST_BYTES = 8 << 20;

    /** @param part name of the part that holds it */
    record Entry(String name, boolean hidden, String part) {}

    /** Sheets that hold cells; charts and macros are none. */
    static Contents of(Parts parts, String workbook, Relations relations) throws IOException {
        InputStream bytes = parts.open(workbook, MOST_BYTES);
        if (bytes == null) {
            throw new Unreadable("xlsx", 0, "The file holds no XLSX workbook; save it as .xlsx or CSV.");
        }
        List<Entry> sheets = new ArrayList<>();
        boolean from1904 = false;
        try (Xml xml = new Xml(bytes)) {
            while (xml.next()) {
                if (xml.starts("workbookPr")) {
                    String said = xml.attribute("date1904");
                    from1904 = "1".equals(said) || "true".equals(said);
                } else if (xml.starts("sheet")) {
                    add(xml, relations, sheets);
                }
            }
        }
        return new Contents(sheets, from1904);
    }

    private static void add(Xml xml, Relations relations, List<Entry> sheets) {
        String name = xml.attribute("name");
        String state = xml.attribute("state");
        Relations.Related related = relations.byId(xml.attribute("id"));
        if (related != null && related.kind().equals("worksheet")) {
            boolean hidden = state != null && !state.equals("visible");
            sheets.add(new Entry(name == null ? "" : name, hidden, related.part()));
        }
    }

    /** The first that a person sees. */
    Entry visible() {
        return sheets.stream()
                .filter(sheet -> !sheet.hidden())
                .findFirst()
                .orElseThrow(() -> new Unreadable(
                        "no-sheet", 0, "The workbook has no sheet that is visible; show the sheet that is meant."));
    }

    /** Says which sheet is read where there are others. */
    void say(Remarks remarks) {
        if (sheets.size() > 1) {
            remarks.say(
                    Remark.Kind.OTHER_SHEETS,
                    Map.of("sheet", visible().name(), "others", others()),
                    "The sheet %s was read; passed over: %s."
                            .formatted(visible().name(), others()),
                    0);
        }
    }

    /** @throws Unreadable when there are others, one of which may have been meant */
    void checkOnlySheet(long line) {
        if (sheets.size() > 1) {
            throw new Unreadable(
                    "sheet",
                    line,
                    "The first visible sheet, %s, has none of our columns; put the sheet that is meant first. The others are: %s."
                            .formatted(visible().name(), others()));
        }
    }

    /** @throws Unreadable when there are others: the empty one that is read was hardly meant */
    void checkNotEmpty() {
        if (sheets.size() > 1) {
            throw new Unreadable(
                    "sheet",
                    1,
                    "The first visible sheet, %s, is empty; put the sheet that is meant first. The others are: %s."
                            .formatted(visible().name(), others()));
        }
    }

    private String others() {
        Entry read = visible();
        return sheets.stream()
                .filter(sheet -> !sheet.equals(read))
                .map(sheet -> sheet.hidden() ? sheet.name() + " (hidden)" : sheet.name())
                .collect(Collectors.joining(", "));
    }
}
