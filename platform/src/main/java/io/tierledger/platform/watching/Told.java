package io.tierledger.platform.watching;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/** How it is said in health: words and seconds, never an address or an exception. */
final class Told {
    /** The service answers, and something behind it waits. */
    static final Status DEGRADED = new Status("DEGRADED");

    private Told() {}

    static HealthIndicator required(StoreWatch watch, String store) {
        return () -> silent(watch.silent(store), Status.DOWN);
    }

    static HealthIndicator dispensable(StoreWatch watch, String store) {
        return () -> silent(watch.silent(store), DEGRADED);
    }

    static Health silent(Duration silent, Status otherwise) {
        return silent.isZero()
                ? Health.up().build()
                : Health.status(otherwise)
                        .withDetail("code", "not-answering")
                        .withDetail("seconds", silent.toSeconds())
                        .build();
    }

    static Health catchingUp(boolean ready, boolean stageCaughtUp) {
        if (ready && stageCaughtUp) {
            return Health.up().build();
        }
        return Health.status(ready ? DEGRADED : Status.OUT_OF_SERVICE)
                .withDetail("code", "catching-up")
                .build();
    }

    static Health standing(Map<String, Duration> still) {
        if (still.isEmpty()) {
            return Health.up().build();
        }
        Health.Builder health = Health.status(DEGRADED).withDetail("code", "standing-still");
        still.forEach((name, time) -> health.withDetail(name, time.toSeconds()));
        return health.build();
    }
}
