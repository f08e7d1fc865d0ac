package io.tierledger.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;

/** The one inline script of the dashboard: browsers allow it by the hash of its text, computed at start so that it cannot go stale. */
record ImportMap(String text) {
    private static final Pattern INLINE = Pattern.compile("<script type=\"importmap\">(.*?)</script>", Pattern.DOTALL);

    /** @throws IllegalStateException when the page has no import map */
    static ImportMap in(Resource page) {
        try {
            var found = INLINE.matcher(page.getContentAsString(StandardCharsets.UTF_8));
            if (!found.find()) {
                throw new IllegalStateException("No import map in " + page);
            }
            return new ImportMap(found.group(1));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A Content-Security-Policy source, for example {@code sha256-…}. */
    String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
