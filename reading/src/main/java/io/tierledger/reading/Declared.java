package io.tierledger.reading;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a sender says of a file.
 *
 * @param charset null lets the bytes decide
 */
public record Declared(Format format, @Nullable String charset) {

    /**
     * @param type of media, such as {@code text}
     * @param subtype such as {@code csv}
     * @param coding how it is packed for the way; null or {@code identity} when it is not
     * @throws Unreadable 415 for what we do not read
     */
    public static Declared of(String type, String subtype, @Nullable String charset, @Nullable String coding) {
        if (coding != null && !coding.isBlank() && !coding.strip().equalsIgnoreCase("identity")) {
            throw new Unreadable("content-encoding", 0, "Send the file as it is, not compressed.");
        }
        boolean file = type.equalsIgnoreCase("text") || type.equalsIgnoreCase("application");
        Format format = Format.ofSubtype(file ? subtype.toLowerCase(Locale.ROOT) : "")
                .orElseThrow(() -> new Unreadable(
                        "media-type", 0, "An import is text/csv, application/x-ndjson or an XLSX spreadsheet."));
        return new Declared(format, charset == null ? null : readable(charset));
    }

    private static @Nullable String readable(String charset) {
        return switch (charset.toLowerCase(Locale.ROOT).replace("\"", "")) {
            case "utf-8", "utf8" -> "utf-8";
            case "windows-1252", "cp1252" -> "windows-1252";
            case "iso-8859-1", "latin1" -> "iso-8859-1";
            case "us-ascii" -> null;
            default -> throw new Unreadable("charset", 0, "A file is UTF-8 or Windows-1252.");
        };
    }
}
