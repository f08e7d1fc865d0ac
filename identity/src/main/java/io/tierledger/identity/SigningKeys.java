package io.tierledger.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.util.UUID;

/**
 * The key that signs tokens: {@code identity.json}, a JSON Web Key Set that only its owner may read. It is kept over restarts. Unlike
 * the master key a lost one is drawn anew: nothing is lost by it but the sessions of the moment.
 */
final class SigningKeys {
    private static final int BITS = 2048;

    private SigningKeys() {}

    /** @throws IllegalStateException if the file holds something else */
    static JWKSet in(Path directory) {
        Path file = directory.resolve("identity.json");
        try {
            if (!Files.exists(file)) {
                draw(directory, file);
            }
            return JWKSet.parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("The signing key " + file + " cannot be used.", e);
        } catch (ParseException | JOSEException e) {
            throw new IllegalStateException("The signing key " + file + " cannot be read.", e);
        }
    }

    /** Whole or not at all; one that is there stays. */
    private static void draw(Path directory, Path file) throws IOException, JOSEException {
        JWKSet drawn = new JWKSet(new RSAKeyGenerator(BITS)
                .keyUse(KeyUse.SIGNATURE)
                .keyID(UUID.randomUUID().toString())
                .generate());
        Files.createDirectories(
                directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path beside = Files.createTempFile(
                directory,
                "identity",
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(beside, drawn.toString(false));
            Files.createLink(file, beside);
        } catch (FileAlreadyExistsException there) {
            // somebody was faster
        } finally {
            Files.delete(beside);
        }
    }
}
