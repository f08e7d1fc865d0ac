package io.tierledger.sealing;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.util.SecretBytes;
import io.tierledger.contracts.Sealed;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.SortedMap;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/** A subject's key of one epoch: what seals and opens its texts. Safe for many threads; its bytes never leave it. */
final class SubjectKey {
    static final int SECRET_BYTES = 32;
    private static final int SALT_BYTES = 16;
    private static final AesGcmParameters AES_256_GCM = parameters();

    private final int epoch;
    private final Aead aead;
    private final SecretKey salting;

    private SubjectKey(int epoch, Aead aead, SecretKey salting) {
        this.epoch = epoch;
        this.aead = aead;
        this.salting = salting;
    }

    /** @param secret 32 random bytes, from which all else follows */
    static SubjectKey of(int epoch, byte[] secret) {
        try {
            SecretBytes encrypting = SecretBytes.copyFrom(
                    derived(secret, "tierledger aead 1").getEncoded(), InsecureSecretKeyAccess.get());
            AesGcmKey key = AesGcmKey.builder()
                    .setParameters(AES_256_GCM)
                    .setKeyBytes(encrypting)
                    .build();
            Aead aead = KeysetHandle.newBuilder()
                    .addEntry(KeysetHandle.importKey(key).withRandomId().makePrimary())
                    .build()
                    .getPrimitive(RegistryConfiguration.get(), Aead.class);
            return new SubjectKey(epoch, aead, derived(secret, "tierledger prf 1"));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("AES-256-GCM, HKDF and HMAC are part of every Java", missing);
        }
    }

    int epoch() {
        return epoch;
    }

    /** The same text in the same place gives an equal part each time. */
    Sealed seal(Place place, Map<String, String> members) {
        byte[] bound = place.bytes();
        byte[] text = Plain.written(members);
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(salting);
            byte[] salt = Arrays.copyOf(mac.doFinal(joined(bound, new byte[1], text)), SALT_BYTES);
            byte[] closed = aead.encrypt(joined(salt, text), bound);
            return new Sealed(epoch, written(commitment(salt, bound, text)), written(closed));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("a text cannot be sealed", missing);
        }
    }

    /** @throws DoesNotOpen for what was sealed for another place or with another key, or was changed since */
    SortedMap<String, String> open(Place place, Sealed sealed) throws DoesNotOpen {
        byte[] bound = place.bytes();
        try {
            byte[] opened = aead.decrypt(read(sealed.x()), bound);
            byte[] salt = Arrays.copyOf(opened, SALT_BYTES);
            byte[] text = Arrays.copyOfRange(opened, SALT_BYTES, opened.length);
            if (!MessageDigest.isEqual(commitment(salt, bound, text), read(sealed.c()))) {
                throw new DoesNotOpen(place, "it is not the text that was committed to");
            }
            return Plain.read(text);
        } catch (GeneralSecurityException | IllegalArgumentException other) {
            throw new DoesNotOpen(place, "it was sealed for another place or key, or changed");
        }
    }

    private static byte[] commitment(byte[] salt, byte[] bound, byte[] text) throws GeneralSecurityException {
        byte[] begin = "tierledger-commitment-1\n".getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.getInstance("SHA-256").digest(joined(begin, salt, bound, new byte[1], text));
    }

    private static SecretKey derived(byte[] secret, String purpose) throws GeneralSecurityException {
        return KDF.getInstance("HKDF-SHA256")
                .deriveKey(
                        "Generic",
                        HKDFParameterSpec.ofExtract()
                                .addIKM(secret)
                                .thenExpand(purpose.getBytes(StandardCharsets.US_ASCII), SECRET_BYTES));
    }

    private static byte[] joined(byte[]... parts) {
        ByteBuffer all = ByteBuffer.allocate(
                Arrays.stream(parts).mapToInt(part -> part.length).sum());
        for (byte[] part : parts) {
            all.put(part);
        }
        return all.array();
    }

    private static String written(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] read(String text) {
        return Base64.getUrlDecoder().decode(text);
    }

    private static AesGcmParameters parameters() {
        try {
            Tink.ready();
            return AesGcmParameters.builder()
                    .setKeySizeBytes(SECRET_BYTES)
                    .setIvSizeBytes(12)
                    .setTagSizeBytes(16)
                    .setVariant(AesGcmParameters.Variant.NO_PREFIX)
                    .build();
        } catch (GeneralSecurityException missing) {
            throw new ExceptionInInitializerError(missing);
        }
    }
}
