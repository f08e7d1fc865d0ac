package io.tierledger.launcher.described;

import java.util.Map;

/**
 * A write that succeeds.
 *
 * @param other another content for the same address; empty for a write that takes no content
 * @param headers an empty one is not sent
 */
record SomeWrite(String method, String path, String body, String other, Map<String, String> headers) {
    static SomeWrite of(String method, String path, String body, String other) {
        return new SomeWrite(method, path, body, other, Map.of("If-Match", ""));
    }

    SomeWrite with(String header, String value) {
        Map<String, String> more = new java.util.HashMap<>(headers);
        more.put(header, value);
        return new SomeWrite(method, path, body, other, more);
    }
}
