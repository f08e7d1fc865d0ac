package io.tierledger.platform.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of a list; {@code next} is the cursor of the following page, null on the last. */
public record Page<T>(List<T> items, @Nullable String next) {
    public static final int MOST = 500;

    /** A cursor is opaque to its bearer. */
    public static String cursor(String key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws Refused 400 for a cursor that we did not give out */
    public static String key(String cursor) {
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notOurs) {
            throw notOurs();
        }
    }

    /** For a cursor that can be read and yet was never given out. */
    public static Refused notOurs() {
        return new Refused(400, "bad-cursor").with("field", "cursor");
    }

    /** @throws Refused 400 outside 1 to {@link #MOST} */
    public static int limit(@Nullable Integer asked) {
        int limit = asked == null ? 50 : asked;
        if (limit < 1 || limit > MOST) {
            throw new Refused(400, "bad-limit").with("field", "limit").with("most", MOST);
        }
        return limit;
    }
}
