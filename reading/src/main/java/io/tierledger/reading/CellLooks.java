package io.tierledger.reading;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The styles of a workbook, as far as they say what a number means. */
final class CellLooks {
    private static final int MOST = 100_000;
    private final Map<String, CellLook> byFormat = new HashMap<>();
    private final List<CellLook> byStyle = new ArrayList<>();

    private CellLooks() {}

    /** @param part the styles; null for a workbook that has none */
    static CellLooks of(@Nullable InputStream part) {
        CellLooks looks = new CellLooks();
        if (part != null) {
            try (Xml xml = new Xml(part)) {
                looks.read(xml);
            }
        }
        return looks;
    }

    private void read(Xml xml) {
        boolean cells = false;
        while (xml.next()) {
            if (xml.starts("numFmt")) {
                format(xml.attribute("numFmtId"), xml.attribute("formatCode"));
            } else if (xml.starts("cellXfs") || xml.ends("cellXfs")) {
                cells = xml.starts("cellXfs");
            } else if (cells && xml.starts("xf")) {
                byStyle.add(look(xml.attribute("numFmtId")));
            }
            if (byFormat.size() > MOST || byStyle.size() > MOST) {
                throw Unreadable.tooLarge("The workbook has too many styles.");
            }
        }
    }

    private void format(@Nullable String id, @Nullable String code) {
        if (id != null && code != null) {
            byFormat.put(id, FormatCode.look(code));
        }
    }

    private CellLook look(@Nullable String format) {
        CellLook own = byFormat.get(format);
        return own != null ? own : format != null && FormatCode.isBuiltInDay(format) ? CellLook.DAY : CellLook.PLAIN;
    }

    CellLook at(int style) {
        return style >= 0 && style < byStyle.size() ? byStyle.get(style) : CellLook.PLAIN;
    }
}
