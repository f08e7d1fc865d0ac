package io.tierledger.engagement.servicedesk;

import io.tierledger.platform.web.Instants;
import io.tierledger.platform.web.Refused;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Moments of requests: with an offset where they are read and told, local ones of the installation's zone within, whole seconds. */
final class Moments {
    private static final int MOST_YEARS_BACK = 1;

    private final DeskClock clock;
    private final ZoneId zone;

    Moments(DeskClock clock, ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * When something happened.
     *
     * @param otherwise where nobody says when
     * @throws Refused 422 for one that is still to come, or is more than a year ago
     */
    LocalDateTime happened(String field, @Nullable Instant said, LocalDateTime otherwise) {
        LocalDateTime moment = said == null ? otherwise : local(said);
        if (!moment.isBefore(clock.latest())) {
            throw Refused.invalid(field, "not-yet").with("latest", told(clock.latest()));
        }
        if (moment.isBefore(clock.latest().minusYears(MOST_YEARS_BACK))) {
            throw Refused.invalid(field, "too-long-ago");
        }
        return moment;
    }

    /**
     * Null when nobody asks for another moment.
     *
     * @throws Refused 400 for what is none, 422 for one outside the calendar of working days
     */
    @Nullable
    LocalDateTime asked(String name, @Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            LocalDateTime moment = local(Instants.parse(text));
            if (moment.getYear() < 2000 || moment.getYear() > 2150) {
                throw Refused.invalid(name, "out-of-range-of-years")
                        .with("from", 2000)
                        .with("to", 2150);
            }
            return moment;
        } catch (DateTimeException noMoment) {
            throw new Refused(400, "bad-moment").with("field", name);
        }
    }

    OffsetDateTime told(LocalDateTime moment) {
        return moment.atZone(zone).toOffsetDateTime();
    }

    @Nullable
    OffsetDateTime toldIfAny(@Nullable LocalDateTime moment) {
        return moment == null ? null : told(moment);
    }

    private LocalDateTime local(Instant moment) {
        return moment.atZone(zone).toLocalDateTime().truncatedTo(ChronoUnit.SECONDS);
    }
}
