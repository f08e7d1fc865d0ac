package io.tierledger.embedded;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.SFChunk;
import org.h2.mvstore.SingleFileStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The file of the read models. As the library comes, one write that fails, as on a full disk, closes the store for good, and every
 * question after it fails until the next start. Here a write is tried until it succeeds; reading goes on meanwhile.
 */
final class PatientFile extends SingleFileStore {
    private static final Logger log = LoggerFactory.getLogger(PatientFile.class);
    private static final int PAUSE_MILLISECONDS = 500;

    private final AtomicBoolean closing;

    /** @param closing true when nobody needs to wait any more: the store is rebuilt at its next start then */
    PatientFile(Map<String, Object> settings, AtomicBoolean closing) {
        super(settings);
        this.closing = closing;
    }

    /** What was written of the bytes before a failure stays written. */
    @Override
    protected void writeFully(SFChunk chunk, long at, ByteBuffer bytes) {
        long end = at + bytes.remaining();
        boolean said = false;
        while (bytes.hasRemaining()) {
            try {
                super.writeFully(chunk, end - bytes.remaining(), bytes);
            } catch (MVStoreException failed) {
                waitAfter(failed, said);
                said = true;
            }
        }
        if (said) {
            log.info("the read models are written again");
        }
    }

    private void waitAfter(MVStoreException failed, boolean said) {
        if (closing.get() || failed.getErrorCode() != DataUtils.ERROR_WRITING_FAILED) {
            throw failed;
        }
        if (!said) {
            log.error("the read models cannot be written and wait: {}", String.valueOf(failed.getCause()));
        }
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw failed;
        }
    }
}
