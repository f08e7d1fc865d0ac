package io.tierledger.customer.importing;

import io.tierledger.platform.web.Refused;
import io.tierledger.reading.Format;
import io.tierledger.reading.Numbers;
import io.tierledger.reading.Rows;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** How a file was handed in. */
record Submission(Format format, @Nullable String charset, Locale locale) {

    /** @throws Refused 415 for a media type or coding that we do not read, 400 for a locale that is none */
    static Submission of(HttpHeaders headers, @Nullable String locale) {
        if (headers.containsHeader(HttpHeaders.CONTENT_ENCODING)) {
            throw new Refused(415, "content-encoding", "Send the file as it is, not compressed.", Map.of());
        }
        MediaType type = headers.getContentType();
        String subtype = type == null ? "" : type.getSubtype();
        Format format = Format.ofSubtype(subtype)
                .orElseThrow(() -> new Refused(
                        415, "media-type", "An import is text/csv, application/x-ndjson or XLSX.", Map.of()));
        return new Submission(format, charset(type), locale(locale));
    }

    Rows rows(InputStream body, Intake<?> intake) {
        char point = new Numbers(locale).point();
        return format.rows(body, charset, intake.columns(), intake.keepsFacts(), point);
    }

    private static @Nullable String charset(@Nullable MediaType type) {
        Charset charset = type == null ? null : type.getCharset();
        if (charset == null) {
            return null;
        }
        return switch (charset.name().toLowerCase(Locale.ROOT)) {
            case "utf-8", "windows-1252", "iso-8859-1", "us-ascii" -> charset.name();
            default -> throw new Refused(415, "charset", "A file is UTF-8 or Windows-1252.", Map.of());
        };
    }

    private static Locale locale(@Nullable String asked) {
        if (asked == null || asked.isEmpty()) {
            return Locale.ROOT;
        }
        Locale locale = Locale.forLanguageTag(asked);
        if (locale.getLanguage().isEmpty()) {
            throw Refused.malformed("locale", "locale is a language tag such as nl or en-GB.");
        }
        return locale;
    }
}
