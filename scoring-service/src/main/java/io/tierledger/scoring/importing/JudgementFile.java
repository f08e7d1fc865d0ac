package io.tierledger.scoring.importing;

import io.tierledger.platform.web.Refused;
import io.tierledger.reading.Declared;
import io.tierledger.reading.Format;
import io.tierledger.reading.Headings;
import io.tierledger.reading.Rows;
import io.tierledger.reading.Unreadable;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** How a file of judgements was handed in. */
record JudgementFile(Format format, @Nullable String charset, InputStream body) {
    private static final char POINT = '.';

    /** @throws Refused 415 for a media type, charset or coding that we do not read */
    static JudgementFile of(HttpHeaders headers, InputStream body) {
        try {
            MediaType type = headers.getContentType();
            Declared declared = Declared.of(
                    type == null ? "text" : type.getType(),
                    type == null ? "csv" : type.getSubtype(),
                    type == null ? null : type.getParameter("charset"),
                    headers.getFirst(HttpHeaders.CONTENT_ENCODING));
            return new JudgementFile(declared.format(), declared.charset(), body);
        } catch (InvalidMediaTypeException none) {
            throw new Refused(415, "media-type", "The Content-Type is none that we know.", Map.of());
        } catch (Unreadable unreadable) {
            throw new Refused(
                    unreadable.status(), unreadable.code(), String.valueOf(unreadable.getMessage()), Map.of());
        }
    }

    /** @throws Unreadable when it has no beginning that can be read, or a column that is needed is missing */
    Rows rows() {
        Rows rows = format.rows(body, charset, JudgementColumn.values(), false, POINT);
        try {
            if (!rows.headings().isEmpty()) {
                check(rows.headings());
            }
            return rows;
        } catch (Unreadable missing) {
            rows.close(); // a workbook lies on disk until then
            throw missing;
        }
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
