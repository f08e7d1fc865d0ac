package io.tierledger.platform.web;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A request that is refused; becomes a problem detail (RFC 9457) in one place. {@code code} is a stable word for programs; its words for
 * people stand in the catalogue ({@link Words}), with the data of the refusal filled in.
 */
public final class Refused extends RuntimeException {
    private final int status;
    private final String code;
    private final Map<String, Object> properties;
    private final boolean inOwnWords;

    /** @param properties data that says what would have been needed, written beside the standard members */
    public Refused(int status, String code, String detail, Map<String, Object> properties) {
        this(status, code, detail, properties, true);
    }

    /** In the words of the catalogue. */
    public Refused(int status, String code) {
        this(status, code, code, Map.of(), false);
    }

    private Refused(int status, String code, String detail, Map<String, Object> properties, boolean inOwnWords) {
        super(detail, null, false, false);
        this.status = status;
        this.code = code;
        this.properties = Map.copyOf(properties);
        this.inOwnWords = inOwnWords;
    }

    public static Refused invalid(String field, String code, String detail) {
        return new Refused(422, code, detail, Map.of("field", field));
    }

    /** In the words of the catalogue. */
    public static Refused invalid(String field, String code) {
        return new Refused(422, code).with("field", field);
    }

    public static Refused malformed(String code, String detail) {
        return new Refused(400, code, detail, Map.of());
    }

    public static Refused notFound(String what, String id) {
        return new Refused(
                404, "not-found", "There is no " + what + " " + id + ".", Map.of("what", what, "id", shortened(id)));
    }

    public static Refused conflict(String code, String detail) {
        return new Refused(409, code, detail, Map.of());
    }

    public static Refused forbidden(String code, String detail) {
        return new Refused(403, code, detail, Map.of());
    }

    public static Refused stale(String detail) {
        return new Refused(412, "stale-version", detail, Map.of());
    }

    /** The same with one thing more said; the catalogue names it in braces. */
    public Refused with(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(properties);
        more.put(name, value);
        return new Refused(status, code, String.valueOf(getMessage()), more, inOwnWords);
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    public Map<String, Object> properties() {
        return properties;
    }

    /** Whether its message is the English detail; otherwise the catalogue has it. */
    boolean isInOwnWords() {
        return inOwnWords;
    }

    private static String shortened(String id) {
        return id.length() <= 200 ? id : id.substring(0, 200) + "…";
    }
}
