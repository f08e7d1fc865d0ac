package io.tierledger.reading;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where the headings of a sheet stand: titles and blank rows may stand above them. Then the rows below. */
final class SheetBeginning {
    private static final int ROWS = 20;
    private static final int ENOUGH = 2;

    private final Sheet sheet;
    private final Cells cells;
    private final Deque<RawRow> ahead = new ArrayDeque<>();

    SheetBeginning(Sheet sheet, Cells cells) {
        this.sheet = sheet;
        this.cells = cells;
    }

    /** The first row with headings that we know, or else the first that holds something; null for an empty sheet. */
    @Nullable
    RawRow headings(Headings meaning, Remarks remarks) {
        List<RawRow> seen = new ArrayList<>();
        RawRow best = null;
        int most = -1;
        while (seen.size() < ROWS && most < ENOUGH) {
            RawRow row = filled();
            if (row == null) {
                break;
            }
            seen.add(row);
            int known = known(row, meaning);
            if (known > most) {
                best = row;
                most = known;
            }
        }
        int place = seen.indexOf(best);
        seen.subList(0, Math.max(0, place)).forEach(row -> remarks.lineAbove(row.line()));
        ahead.addAll(seen.subList(place + 1, seen.size()));
        return best;
    }

    private int known(RawRow row, Headings meaning) {
        Set<Column> known = new HashSet<>();
        for (int i = 0; i < row.width(); i++) {
            try {
                Column column = meaning.column(cells.text("heading", row.cell(i), Wanted.TEXT));
                if (column != null) {
                    known.add(column);
                }
            } catch (BadValue wrong) {
                continue;
            }
        }
        return known.size();
    }

    /** The next row that holds something; null after the last. */
    @Nullable
    RawRow next() {
        RawRow row = ahead.poll();
        return row == null ? filled() : row;
    }

    private @Nullable RawRow filled() {
        RawRow row = sheet.next();
        while (row != null && row.isEmpty()) {
            row = sheet.next();
        }
        return row;
    }
}
