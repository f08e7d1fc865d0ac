package io.tierledger.platform.web.files;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A workbook with a sheet for each million rows. Texts are texts, never formulas; numbers and days can be computed with. */
final class XlsxRows implements RowWriter {
    /** A sheet has 1,048,576. */
    private static final int MOST_ROWS = 1_000_000;
    /** A cell holds so many signs. */
    private static final int MOST_SIGNS = 32_767;

    private static final String CUT = "…";

    private final Columns columns;
    private final Workbook workbook;
    private Worksheet sheet;
    private int sheets;
    private int row;

    XlsxRows(OutputStream out, Columns columns) throws IOException {
        this.columns = columns;
        this.workbook = new Workbook(out, "Tierledger", "1.0");
        this.sheet = begin();
    }

    private Worksheet begin() {
        Worksheet begun = workbook.newWorksheet(String.valueOf(++sheets));
        List<String> headings = columns.headings();
        for (int i = 0; i < headings.size(); i++) {
            begun.inlineString(0, i, headings.get(i));
        }
        begun.freezePane(0, 1);
        row = 1;
        return begun;
    }

    @Override
    public void row(List<String> texts) throws IOException {
        if (row > MOST_ROWS) {
            sheet.finish();
            sheet = begin();
        }
        for (int i = 0; i < texts.size(); i++) {
            if (!texts.get(i).isEmpty()) {
                cell(i, texts.get(i), columns.all().get(i).kind());
            }
        }
        row++;
    }

    private void cell(int column, String text, Column.Kind kind) {
        switch (kind) {
            case NUMBER -> sheet.value(row, column, new BigDecimal(text));
            case DAY -> {
                sheet.value(row, column, LocalDate.parse(text));
                sheet.style(row, column).format("yyyy-mm-dd").set();
            }
            case TEXT ->
                sheet.inlineString(
                        row, column, text.length() > MOST_SIGNS ? text.substring(0, MOST_SIGNS - 1) + CUT : text);
        }
    }

    @Override
    public void flush() throws IOException {
        sheet.flush();
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
