package io.tierledger.platform.web;

import java.util.Map;

/** A request that is refused; becomes a problem detail (RFC 9457) in one place. {@code code} is a stable word for programs. */
public final class Refused extends RuntimeException {
    private final int status;
    private final String code;
    private final Map<String, Object> properties;

    /** @param properties data that says what would have been needed, written beside the standard members */
    public Refused(int status, String code, String detail, Map<String, Object> properties) {
        super(detail, null, false, false);
        this.status = status;
        this.code = code;
        this.properties = Map.copyOf(properties);
    }

    public static Refused invalid(String field, String code, String detail) {
        return new Refused(422, code, detail, Map.of("field", field));
    }

    public static Refused malformed(String code, String detail) {
        return new Refused(400, code, detail, Map.of());
    }

    public static Refused notFound(String what, String id) {
        return new Refused(404, "not-found", "There is no " + what + " " + id + ".", Map.of());
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

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    public Map<String, Object> properties() {
        return properties;
    }
}
