package io.tierledger.engagement.clock;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** The business date that the read models show. Calls block. */
public final class BusinessDates {
    private final ShownDate shown;
    private final Clock wallClock;
    private final ZoneId zone;

    /** @param zone the installation's */
    BusinessDates(MongoDatabase database, Clock wallClock, ZoneId zone) {
        this.shown = new ShownDate(database);
        this.wallClock = wallClock;
        this.zone = zone;
    }

    /** The first day that has not ended; empty before the first day. */
    public Optional<LocalDate> today() {
        return shown.day();
    }

    /** The day about which somebody asks who names none: {@link #today}, and before there is one the wall's. */
    public LocalDate present() {
        return today().orElseGet(() -> LocalDate.ofInstant(wallClock.instant(), zone));
    }
}
