package io.tierledger.sealing;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import io.tierledger.platform.SecretFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/** Wraps the secrets of all subjects: a Tink keyset in a file that only its owner may read, kept apart from the stores' backups. */
final class MasterKey {
    static {
        Tink.ready();
    }

    private final KeysetHandle keyset;
    private final Aead aead;

    private MasterKey(KeysetHandle keyset) throws GeneralSecurityException {
        this.keyset = keyset;
        this.aead = keyset.getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    /** @throws KeysAway if there is no such file, or it holds no keyset */
    static MasterKey in(Path file) {
        try {
            return new MasterKey(TinkJsonProtoKeysetFormat.parseKeyset(
                    Files.readString(file, StandardCharsets.UTF_8), InsecureSecretKeyAccess.get()));
        } catch (IOException | GeneralSecurityException unreadable) {
            throw new KeysAway("the master key cannot be read from " + file, unreadable);
        }
    }

    /** Draws a new one into the file, whole or not at all; one that is there stays. */
    static void drawnInto(Path file) {
        try {
            SecretFile.draw(file, text(KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM)));
        } catch (IOException | GeneralSecurityException refused) {
            throw unwritable(file, refused);
        }
    }

    /** This one in the place of what the file holds, whole or not at all. */
    void replaceIn(Path file) {
        try {
            SecretFile.replace(file, text(keyset));
        } catch (IOException | GeneralSecurityException refused) {
            throw unwritable(file, refused);
        }
    }

    private static String text(KeysetHandle keyset) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.serializeKeyset(keyset, InsecureSecretKeyAccess.get());
    }

    private static KeysAway unwritable(Path file, Exception refused) {
        return new KeysAway("the master key cannot be written to " + file, refused);
    }

    /** The key that wraps; the others only unwrap. */
    int primary() {
        return keyset.getPrimary().getId();
    }

    List<Integer> ids() {
        return IntStream.range(0, keyset.size())
                .mapToObj(i -> keyset.getAt(i).getId())
                .toList();
    }

    /** With a new key that wraps from now on. */
    MasterKey withAnother() {
        try {
            return new MasterKey(KeysetHandle.newBuilder(keyset)
                    .addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                            .withRandomId()
                            .makePrimary())
                    .build());
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("a master key cannot be drawn", missing);
        }
    }

    /** @param ids keys that are no more; never the primary */
    MasterKey without(Collection<Integer> ids) {
        KeysetHandle.Builder fewer = KeysetHandle.newBuilder(keyset);
        for (int i = keyset.size() - 1; i >= 0; i--) {
            if (ids.contains(keyset.getAt(i).getId())) {
                fewer.deleteAt(i);
            }
        }
        try {
            return new MasterKey(fewer.build());
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("a master key cannot be deleted", missing);
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
