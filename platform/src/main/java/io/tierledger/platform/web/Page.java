package io.tierledger.platform.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.function.Function;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/** One page of a list; {@code next} is the cursor of the following page, null on the last. */
public record Page<T>(List<T> items, @Nullable String next) {
    public static final int MOST = 500;

    /** A cursor is opaque to its bearer; the sum behind it tells one that was given out from one that was made up or cut. */
    public static String cursor(String key) {
        byte[] text = key.getBytes(StandardCharsets.UTF_8);
        byte[] whole = ByteBuffer.allocate(text.length + Integer.BYTES)
                .put(text)
                .putInt(sum(text))
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    }

    /** @throws Refused 400 for a cursor that we did not give out */
    public static String key(String cursor) {
        try {
            ByteBuffer whole = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor));
            byte[] text = new byte[whole.remaining() - Integer.BYTES];
            whole.get(text);
            if (whole.getInt() == sum(text)) {
                return new String(text, StandardCharsets.UTF_8);
            }
        } catch (IllegalArgumentException | NegativeArraySizeException notOurs) {
            // told below
        }
        throw notOurs();
    }

    private static int sum(byte[] text) {
        CRC32C sum = new CRC32C();
        sum.update(text);
        return (int) sum.getValue();
    }

    /**
     * A page of what lies in memory, in the order of its keys.
     *
     * @throws Refused 400 for a cursor that we did not give out
     */
    public static <T> Page<T> of(NavigableMap<String, T> all, int limit, @Nullable String cursor) {
        NavigableMap<String, T> rest = cursor == null ? all : all.tailMap(key(cursor), false);
        List<T> page = new ArrayList<>();
        String last = "";
        for (Map.Entry<String, T> each : rest.entrySet()) {
            if (page.size() == limit) {
                return new Page<>(List.copyOf(page), cursor(last));
            }
            last = each.getKey();
            page.add(each.getValue());
        }
        return new Page<>(List.copyOf(page), null);
    }

    /**
     * A page of what was found, which is one more than the page holds where there is more.
     *
     * @param cursor after one that is the last of a page
     */
    public static <T> Page<T> cut(List<T> found, int most, Function<? super T, String> cursor) {
        if (found.size() <= most) {
            return new Page<>(found, null);
        }
        List<T> shown = found.subList(0, most);
        return new Page<>(shown, cursor.apply(shown.getLast()));
    }

    /** The same page of something else. */
    public <R> Page<R> map(Function<? super T, ? extends R> other) {
        return new Page<>(items.stream().<R>map(other).toList(), next);
    }

    /** For a cursor that can be read and yet was never given out. */
    public static Refused notOurs() {
        return new Refused(400, "bad-cursor").with("field", "cursor");
    }

    /** @throws Refused 400 outside 1 to {@link #MOST} */
    public static int limit(@Nullable Integer asked) {
        return limit("limit", asked == null ? 50 : asked);
    }

    /**
     * @param field how the request calls it
     * @throws Refused 400 outside 1 to {@link #MOST}
     */
    public static int limit(String field, int asked) {
        if (asked < 1 || asked > MOST) {
            throw new Refused(400, "bad-limit").with("field", field).with("most", MOST);
        }
        return asked;
    }
}
