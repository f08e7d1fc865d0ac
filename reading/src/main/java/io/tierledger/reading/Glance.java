package io.tierledger.reading;

import java.io.IOException;
import java.io.InputStream;

/** A fast look through a sheet before a row of it is taken: a cell or a tag without end, or more rows than a sheet can have. */
final class Glance {
    private final byte[] buffer = new byte[64 * 1024];
    private long stretch;
    private long rows;
    private int inName = -1;

    private Glance() {}

    /** @throws Unreadable when it asks for too much */
    static void at(InputStream sheet) throws IOException {
        new Glance().through(sheet);
    }

    private void through(InputStream sheet) throws IOException {
        for (int read = sheet.read(buffer); read >= 0; read = sheet.read(buffer)) {
            for (int i = 0; i < read; i++) {
                see(buffer[i]);
            }
            if (stretch > Limits.STRETCH) {
                throw Unreadable.tooLarge("A cell of the workbook is far too large.");
            }
            if (rows > Limits.SHEET_ROWS) {
                throw Unreadable.tooLarge("The sheet has more than " + Limits.SHEET_ROWS + " rows.");
            }
        }
    }

    /** Follows the signs of {@code <row>}, {@code inName} of which were seen. */
    private void see(byte sign) {
        if (sign == '<') {
            stretch = 0;
            inName = 0;
            return;
        }
        stretch++;
        if (inName < 0) {
            return;
        }
        if (inName == 3) {
            rows += sign == ' ' || sign == '>' || sign == '/' ? 1 : 0;
            inName = -1;
        } else {
            inName = sign == "row".charAt(inName) ? inName + 1 : -1;
        }
    }
}
