package io.tierledger.embedded;

import java.util.concurrent.TimeUnit;

/** Waits for what comes true sooner or later, a minute and a half at most. */
final class Eventually {
    private Eventually() {}

    interface Condition {
        boolean holds() throws Exception;
    }

    static boolean comesTrue(Condition condition) throws Exception {
        for (int attempt = 0; attempt < 450; attempt++) {
            if (condition.holds()) {
                return true;
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
        return false;
    }
}
