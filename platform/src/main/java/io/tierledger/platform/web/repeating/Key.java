package io.tierledger.platform.web.repeating;

import io.tierledger.platform.web.NamesInHeaders;
import io.tierledger.platform.web.Refused;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.ServerHttpRequest;

/**
 * One write of one person.
 *
 * @param person who sent it, empty where nobody is named: keys of different people never meet
 * @param request method and address
 */
record Key(String person, String key, String request) {
    static final String HEADER = "Idempotency-Key";
    private static final Pattern VISIBLE = Pattern.compile("[\\x21-\\x7E]{1,200}");

    /**
     * Null without the header.
     *
     * @throws Refused 400 for what is no key
     */
    static @Nullable Key of(ServerHttpRequest request) {
        String key = request.getHeaders().getFirst(HEADER);
        if (key == null) {
            return null;
        }
        if (!VISIBLE.matcher(key).matches()) {
            throw new Refused(400, "bad-idempotency-key").with("field", HEADER);
        }
        String person = request.getHeaders().getFirst(NamesInHeaders.USER);
        return new Key(
                person == null ? "" : person.strip(),
                key,
                request.getMethod() + " " + request.getURI().getRawPath() + "?"
                        + String.valueOf(request.getURI().getRawQuery()));
    }
}
