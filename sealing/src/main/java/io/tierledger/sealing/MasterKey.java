package io.tierledger.sealing;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;

/** Wraps the secrets of all subjects: a Tink keyset in a file that only its owner may read, kept apart from the stores' backups. */
final class MasterKey {
    private final Aead aead;

    private MasterKey(KeysetHandle keyset) throws GeneralSecurityException {
        this.aead = keyset.getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    /** @throws KeysAway if there is no such file, or it holds no keyset */
    static MasterKey in(Path file) {
        try {
            AeadConfig.register();
            return new MasterKey(TinkJsonProtoKeysetFormat.parseKeyset(
                    Files.readString(file, StandardCharsets.UTF_8), InsecureSecretKeyAccess.get()));
        } catch (IOException | GeneralSecurityException unreadable) {
            throw new KeysAway("the master key cannot be read from " + file, unreadable);
        }
    }

    /** Draws a new one into the file, whole or not at all; one that is there stays. */
    static void drawnInto(Path file) {
        try {
            AeadConfig.register();
            KeysetHandle drawn = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
            String text = TinkJsonProtoKeysetFormat.serializeKeyset(drawn, InsecureSecretKeyAccess.get());
            Path directory = file.toAbsolutePath().getParent();
            Files.createDirectories(
                    directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            Path beside = Files.createTempFile(
                    directory,
                    "master",
                    ".new",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(beside, text, StandardCharsets.UTF_8);
            try {
                Files.createLink(file, beside);
            } catch (FileAlreadyExistsException there) {
                // somebody was faster
            } finally {
                Files.delete(beside);
            }
        } catch (IOException | GeneralSecurityException refused) {
            throw new KeysAway("the master key cannot be written to " + file, refused);
        }
    }

    byte[] wrapped(Subject subject, int epoch, byte[] secret) {
        try {
            return aead.encrypt(secret, bound(subject, epoch));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("a key cannot be wrapped", missing);
        }
    }

    /** @throws KeysAway for what another master key has wrapped, or for another subject */
    byte[] unwrapped(Subject subject, int epoch, byte[] wrapped) {
        try {
            return aead.decrypt(wrapped, bound(subject, epoch));
        } catch (GeneralSecurityException other) {
            throw new KeysAway("the key of " + subject + " was not wrapped with this master key", other);
        }
    }

    private static byte[] bound(Subject subject, int epoch) {
        return ("tierledger-key-1\n" + subject.kind().word() + "\n" + Place.escaped(subject.id()) + "\n" + epoch)
                .getBytes(StandardCharsets.UTF_8);
    }
}
