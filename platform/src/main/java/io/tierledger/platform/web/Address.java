package io.tierledger.platform.web;

import java.net.URI;
import org.springframework.web.util.UriComponentsBuilder;

/** Addresses that we give out: whatever an identifier holds ({@code / % ;} blanks, emoji), the address leads back to it. */
public final class Address {
    private Address() {}

    /** @param template as in {@code /api/orders/{id}}; each value is percent-encoded whole */
    public static URI of(String template, Object... values) {
        return UriComponentsBuilder.fromPath(template)
                .encode()
                .buildAndExpand(values)
                .toUri();
    }
}
