package io.tierledger.reading;

import java.math.MathContext;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** Cells as text, as a person of the declared locale would have typed them. */
final class Cells {
    /** A spreadsheet shows no more digits; beyond them stands binary noise. */
    private static final MathContext SHOWN = new MathContext(15);

    private final char point;

    Cells(char point) {
        this.point = point;
    }

    String text(Row row, int index) {
        Cell cell = row.hasCell(index) ? row.getCell(index) : null;
        if (cell == null || cell.getType() == CellType.EMPTY || cell.getType() == CellType.ERROR) {
            return "";
        }
        if (cell.getType() != CellType.NUMBER) {
            return cell.getText().strip();
        }
        return isDay(cell.getDataFormatString())
                ? cell.asDate().toLocalDate().toString()
                : cell.asNumber()
                        .round(SHOWN)
                        .stripTrailingZeros()
                        .toPlainString()
                        .replace('.', point);
    }

    /** Whether a number is shown as a day. */
    private static boolean isDay(@Nullable String format) {
        if (format == null) {
            return false;
        }
        String signs = format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "").toLowerCase(java.util.Locale.ROOT);
        return signs.indexOf('y') >= 0 || signs.indexOf('d') >= 0;
    }
}
