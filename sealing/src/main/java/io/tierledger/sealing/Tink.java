package io.tierledger.sealing;

import com.google.crypto.tink.aead.AeadConfig;
import java.security.GeneralSecurityException;

/** Makes AES-GCM known to the library of ciphers, once in a process. */
final class Tink {
    static {
        try {
            AeadConfig.register();
        } catch (GeneralSecurityException missing) {
            throw new ExceptionInInitializerError(missing);
        }
    }

    private Tink() {}

    /** Returns when the ciphers are there. */
    static void ready() {
        // the class is initialised by the call
    }
}
