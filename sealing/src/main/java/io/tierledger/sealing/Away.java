package io.tierledger.sealing;

import io.tierledger.platform.web.Refused;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keys that are away, as a refusal and an alarm: what they seal cannot be taken now. */
final class Away {
    private static final Logger log = LoggerFactory.getLogger(Away.class);
    private static final int RETRY_SECONDS = 10;
    private static final long SAID_EACH = Duration.ofMinutes(1).toNanos();
    private static final AtomicLong NEXT = new AtomicLong(System.nanoTime());

    private Away() {}

    /** Said aloud once a minute: each text that is asked for would say it again. */
    static Refused said(KeysAway away) {
        long now = System.nanoTime();
        long next = NEXT.get();
        if (now - next >= 0 && NEXT.compareAndSet(next, now + SAID_EACH)) {
            log.error("keys are away: {}", away.getMessage(), away);
        } else {
            log.debug("keys are away", away);
        }
        return new Refused(
                503, "keys-away", "The keys of personal texts cannot be reached.", Map.of("retryAfter", RETRY_SECONDS));
    }
}
