package io.tierledger.engagement.servicedesk;

import io.tierledger.engagement.answering.OpeningHours;
import io.tierledger.engagement.clock.BusinessDates;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;

/** What time it is at the desk, in the installation's zone. Calls block. */
final class DeskClock {
    private final BusinessDates dates;
    private final Clock wall;
    private final ZoneId zone;
    private final boolean followsTheWall;

    /** @param followsTheWall the installation's clock is in mode {@code wall} */
    DeskClock(BusinessDates dates, Clock wall, ZoneId zone, boolean followsTheWall) {
        this.dates = dates;
        this.wall = wall;
        this.zone = zone;
        this.followsTheWall = followsTheWall;
    }

    LocalDate today() {
        return dates.present();
    }

    /** In mode {@code wall} the wall's; else the opening of the business date or, if that is later, the last moment recorded. */
    LocalDateTime now(Collection<RequestRecord> known) {
        if (followsTheWall) {
            return LocalDateTime.ofInstant(wall.instant(), zone).truncatedTo(ChronoUnit.SECONDS);
        }
        LocalDateTime opening = OpeningHours.DESK.opening(today());
        return known.stream()
                .map(RequestRecord::last)
                .filter(moment -> moment.isAfter(opening) && moment.isBefore(latest()))
                .max(LocalDateTime::compareTo)
                .orElse(opening);
    }

    /** No moment that is told may be later; not included. */
    LocalDateTime latest() {
        return followsTheWall
                ? LocalDateTime.ofInstant(wall.instant(), zone).plusMinutes(1)
                : today().plusDays(1).atStartOfDay();
    }
}
