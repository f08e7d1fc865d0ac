package io.tierledger.platform.access;

import io.tierledger.platform.SecretFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key that the services share: 256 random bits in a file that only its owner may read, drawn by the first who looks for it. A lost one
 * is drawn anew; nothing is lost by it but the tokens of programs.
 */
final class ServicesKey {
    private static final int BYTES = 32;

    private ServicesKey() {}

    /** @throws IllegalStateException if the file holds something else */
    static SecretKey in(Path file) {
        try {
            if (!Files.exists(file)) {
                draw(file);
            }
            byte[] bits = Base64.getUrlDecoder().decode(Files.readString(file).strip());
            if (bits.length != BYTES) {
                throw new IllegalArgumentException(bits.length + " bytes");
            }
            return new SecretKeySpec(bits, "HmacSHA256");
        } catch (IOException e) {
            throw new UncheckedIOException("The key of the services, " + file + ", cannot be used.", e);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("The key of the services, " + file + ", cannot be read.", e);
        }
    }

    /** Whole or not at all; one that is there stays. */
    private static void draw(Path file) throws IOException {
        byte[] bits = new byte[BYTES];
        new SecureRandom().nextBytes(bits);
        SecretFile.draw(file, Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }
}
