package io.tierledger.reading;

import java.io.IOException;
import java.io.InputStream;

/** Clients want to have sent their file before they read an answer. */
final class Draining {
    private static final long AT_MOST = 64L * 1024 * 1024;

    private Draining() {}

    /** Reads what is left, up to a bound, and closes it. */
    public static void drain(InputStream body) {
        byte[] nowhere = new byte[64 * 1024];
        try (body) {
            long drained = 0;
            for (int read = body.read(nowhere); read >= 0 && drained < AT_MOST; read = body.read(nowhere)) {
                drained += read;
            }
        } catch (IOException | RuntimeException cut) {
            return;
        }
    }
}
