package io.tierledger.platform.web.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;

/** What a list can be taken away as. */
public enum FileForm {
    CSV(new MediaType("text", "csv"), ".csv"),
    XLSX(new MediaType("application", "vnd.openxmlformats-officedocument.spreadsheetml.sheet"), ".xlsx");

    private final MediaType type;
    private final String ending;

    FileForm(MediaType type, String ending) {
        this.type = type;
        this.ending = ending;
    }

    /** What {@code Accept} would rather have than anything else, where that is a file. */
    static Optional<FileForm> wantedBy(HttpHeaders headers) {
        if (headers.getOrEmpty(HttpHeaders.ACCEPT).stream().noneMatch(FileForm::isNamedIn)) {
            return Optional.empty(); // nearly all requests: nothing is read of what they accept
        }
        try {
            List<MediaType> accepted = new ArrayList<>(headers.getAccept());
            MimeTypeUtils.sortBySpecificity(accepted);
            return accepted.stream().findFirst().flatMap(FileForm::of);
        } catch (InvalidMediaTypeException unreadable) {
            return Optional.empty(); // told by whoever looks for a form to answer in
        }
    }

    private static boolean isNamedIn(String accept) {
        String small = accept.toLowerCase(Locale.ROOT);
        return Stream.of(values()).anyMatch(form -> small.contains(form.type.getSubtype()));
    }

    private static Optional<FileForm> of(MediaType wanted) {
        return Stream.of(values())
                .filter(form -> wanted.equalsTypeAndSubtype(form.type))
                .findFirst();
    }

    /** {@code text/csv}. */
    public MediaType type() {
        return type;
    }

    /** With the encoding of a text. */
    MediaType contentType() {
        return this == CSV ? new MediaType(type, StandardCharsets.UTF_8) : type;
    }

    /** {@code .csv}. */
    String ending() {
        return ending;
    }

    /** The heading is written; the caller closes it, and what it is written to with it. */
    RowWriter to(OutputStream out, Columns columns) throws IOException {
        return this == CSV ? new CsvRows(out, columns) : new XlsxRows(out, columns);
    }
}
