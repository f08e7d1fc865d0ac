package io.tierledger.gateway;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A host and perhaps a port, as in a {@code Host} header; the host in small letters, an IPv6 address in its brackets. */
record Authority(String host, Optional<Integer> port) {
    private static final Pattern WRITTEN =
            Pattern.compile("(\\[[0-9A-Fa-f:.]{2,45}]|[A-Za-z0-9._-]{1,253})(?::(\\d{1,5}))?");

    /** Empty when it is not one. */
    static Optional<Authority> of(String text) {
        var found = WRITTEN.matcher(text);
        return found.matches()
                ? Optional.of(new Authority(
                        found.group(1).toLowerCase(Locale.ROOT),
                        Optional.ofNullable(found.group(2)).map(Integer::valueOf)))
                : Optional.empty();
    }

    /** The authority of {@code http://host:port}, without the port that a scheme has by itself. Empty for {@code null}. */
    static Optional<Authority> ofOrigin(String origin) {
        var parts = origin.toLowerCase(Locale.ROOT).split("://", 2);
        return parts.length == 2 && parts[0].matches("https?")
                ? of(parts[1]).map(authority -> authority.without(parts[0].equals("https") ? 443 : 80))
                : Optional.empty();
    }

    Authority without(int port) {
        return this.port.filter(one -> one == port).isPresent() ? new Authority(host, Optional.empty()) : this;
    }
}
