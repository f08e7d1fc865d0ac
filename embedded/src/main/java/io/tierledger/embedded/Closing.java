package io.tierledger.embedded;

import java.util.List;
import java.util.Optional;

/** Closes every one of several servers, also when one of them fails to. */
final class Closing {
    private Closing() {}

    static Optional<IllegalStateException> all(List<? extends AutoCloseable> servers) {
        IllegalStateException failure = null;
        for (AutoCloseable server : servers) {
            try {
                server.close();
            } catch (Exception e) {
                if (failure == null) {
                    failure = new IllegalStateException("A store did not close: " + e.getMessage(), e);
                } else {
                    failure.addSuppressed(e);
                }
            }
        }
        return Optional.ofNullable(failure);
    }
}
