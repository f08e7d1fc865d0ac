package io.tierledger.customer.registering;

import org.jspecify.annotations.Nullable;

/** Something that was said, be it that there is none; what was not said at all is no {@code Given}. */
public record Given<T>(@Nullable T value) {

    static <T> @Nullable T or(@Nullable Given<T> said, @Nullable T present) {
        return said == null ? present : said.value();
    }
}
