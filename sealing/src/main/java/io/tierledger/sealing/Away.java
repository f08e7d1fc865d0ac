package io.tierledger.sealing;

import io.tierledger.platform.web.Refused;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keys that are away, as a refusal and an alarm: what they seal cannot be taken now. */
final class Away {
    private static final Logger log = LoggerFactory.getLogger(Away.class);
    private static final int RETRY_SECONDS = 10;

    private Away() {}

    static Refused said(KeysAway away) {
        log.error("keys are away: {}", away.getMessage(), away);
        return new Refused(
                503, "keys-away", "The keys of personal texts cannot be reached.", Map.of("retryAfter", RETRY_SECONDS));
    }
}
