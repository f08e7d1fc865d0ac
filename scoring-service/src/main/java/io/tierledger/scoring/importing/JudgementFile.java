package io.tierledger.scoring.importing;

import io.tierledger.platform.web.Refused;
import io.tierledger.reading.Format;
import io.tierledger.reading.Headings;
import io.tierledger.reading.Rows;
import io.tierledger.reading.Unreadable;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/** How a file of judgements was handed in. */
record JudgementFile(Format format, @Nullable String charset, InputStream body) {
    private static final char POINT = '.';

    /** @throws Refused 415 for a media type that we do not read */
    static JudgementFile of(@Nullable MediaType type, InputStream body) {
        Format format = Format.ofSubtype(type == null ? "csv" : type.getSubtype())
                .orElseThrow(() -> new Refused(
                        415, "media-type", "Send text/csv, application/x-ndjson or an XLSX spreadsheet.", Map.of()));
        return new JudgementFile(
                format,
                type == null || type.getCharset() == null
                        ? null
                        : type.getCharset().name(),
                body);
    }

    /** @throws Unreadable when it has no beginning that can be read, or a column that is needed is missing */
    Rows rows() {
        Rows rows = format.rows(body, charset, JudgementColumn.values(), false, POINT);
        if (!rows.headings().isEmpty()) {
            check(rows.headings());
        }
        return rows;
    }

    private static void check(List<String> headings) {
        Headings meaning = meaning();
        for (JudgementColumn needed : JudgementColumn.NEEDED) {
            if (headings.stream().noneMatch(heading -> meaning.column(heading) == needed)) {
                throw new Unreadable("columns-missing", 1, "The column " + needed.heading() + " is missing.");
            }
        }
    }

    static Headings meaning() {
        return Headings.of(JudgementColumn.values());
    }
}
