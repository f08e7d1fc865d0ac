package io.tierledger.reading;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** A workbook, opened at its first visible sheet; it may be a bomb, or ask for files of ours. */
record Workbook(Parts parts, Contents contents, SharedTexts texts, CellLooks looks, Sheet sheet)
        implements AutoCloseable {
    private static final long SHARED_TEXTS = 64L << 20;
    private static final long STYLES = 32L << 20;

    /** @throws Unreadable when it asks for too much, or is damaged */
    static Workbook open(Spool spool) {
        try {
            Parts parts = new Parts(spool.file());
            try {
                return open(parts);
            } catch (RuntimeException | IOException refused) {
                parts.close();
                throw refused;
            }
        } catch (IOException broken) {
            throw new Unreadable("xlsx", 0, "The workbook is damaged or was cut off.");
        }
    }

    private static Workbook open(Parts parts) throws IOException {
        String name = Relations.of(parts, "").first("officeDocument").orElse("/xl/workbook.xml");
        if (name.endsWith(".bin")) {
            throw new Unreadable("xlsx", 0, "The workbook is a binary one (.xlsb); save it as .xlsx.");
        }
        Relations relations = Relations.of(parts, name.substring(1));
        Contents contents = Contents.of(parts, name, relations);
        String sheet = contents.visible().part();
        String shared = relations.first("sharedStrings").orElse("");
        glance(parts.open(sheet, Parts.MOST_BYTES));
        glance(parts.open(shared, SHARED_TEXTS));
        CellLooks looks = CellLooks.of(parts.open(relations.first("styles").orElse(""), STYLES));
        SharedTexts texts = SharedTexts.of(parts.open(shared, SHARED_TEXTS));
        try {
            return new Workbook(parts, contents, texts, looks, sheet(parts.open(sheet, Parts.MOST_BYTES)));
        } catch (RuntimeException refused) {
            texts.close();
            throw refused;
        }
    }

    private static void glance(@Nullable InputStream part) throws IOException {
        if (part != null) {
            try (part) {
                Glance.at(part);
            }
        }
    }

    private static Sheet sheet(@Nullable InputStream part) {
        if (part == null) {
            throw new Unreadable("xlsx", 0, "The workbook is damaged: its sheet is missing.");
        }
        return new Sheet(part);
    }

    Cells cells(char point) {
        return new Cells(texts, new Quantities(looks, contents.from1904(), point));
    }

    @Override
    public void close() {
        sheet.close();
        texts.close();
        try (parts) {
            return;
        } catch (IOException left) {
            return;
        }
    }
}
