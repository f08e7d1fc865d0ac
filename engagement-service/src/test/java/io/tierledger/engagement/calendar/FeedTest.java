package io.tierledger.engagement.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.tierledger.engagement.plans.ActivityAnswer;
import io.tierledger.engagement.plans.Revision;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What stands in a calendar of each kind of activity. */
class FeedTest {
    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final Instant AT = Instant.parse("2026-01-05T09:30:15.250Z");
    private static final Feed.Called CALLED =
            new Feed.Called(Map.of("K1", "José, Größe"), (method, tier) -> "tier " + tier);

    @Test
    void without_an_hour_it_is_all_day_and_occupies_nobody() {
        assertThat(lines(feed(AMSTERDAM, activity("call", null, "due", new Revision(0, AT)))))
                .contains(
                        "UID:K1~1~7@tierledger",
                        "DTSTAMP:20260105T093015Z",
                        "SEQUENCE:0",
                        "STATUS:CONFIRMED",
                        "SUMMARY:call José\\, Größe (tier A)",
                        "DTSTART;VALUE=DATE:20260306",
                        "TRANSP:TRANSPARENT")
                .noneMatch(line -> line.startsWith("DURATION") || line.equals("BEGIN:VTIMEZONE"));
    }

    @Test
    void with_an_hour_it_begins_then_in_the_zone_of_the_installation() {
        List<String> lines = lines(feed(AMSTERDAM, activity("visit", "10:30", "late", new Revision(2, AT))));
        assertThat(lines)
                .contains(
                        "SEQUENCE:2",
                        "DTSTART;TZID=Europe/Amsterdam:20260306T103000",
                        "DURATION:PT2H",
                        "TRANSP:OPAQUE",
                        "STATUS:CONFIRMED")
                .containsOnlyOnce("BEGIN:VTIMEZONE", "TZID:Europe/Amsterdam");
        assertThat(lines(feed(AMSTERDAM, activity("call", "10:30", "due", new Revision(2, AT)))))
                .contains("DURATION:PT30M");
    }

    @Test
    void a_zone_of_no_region_is_told_in_utc() {
        assertThat(lines(feed(ZoneId.of("+01:00"), activity("visit", "10:30", "due", new Revision(1, AT)))))
                .contains("DTSTART:20260306T093000Z")
                .doesNotContain("BEGIN:VTIMEZONE");
    }

    @Test
    void what_is_withdrawn_is_cancelled() {
        assertThat(lines(feed(AMSTERDAM, activity("visit", "10:30", "withdrawn", new Revision(3, AT)))))
                .contains("STATUS:CANCELLED", "SEQUENCE:3", "UID:K1~1~7@tierledger")
                .doesNotContain("STATUS:CONFIRMED");
    }

    @Test
    void a_calendar_of_nothing_is_one() {
        assertThat(lines(feed(AMSTERDAM))).startsWith("BEGIN:VCALENDAR").doesNotContain("BEGIN:VEVENT");
    }

    @Test
    void another_library_reads_what_was_moved_and_what_was_cancelled() throws Exception {
        var reader = CalendarProgram.find();
        assumeTrue(
                reader.isPresent(),
                "no Python 3 with venv, or no network to fetch icalendar: the calendar is not read");
        String feed = feed(
                AMSTERDAM,
                activity("visit", "10:30", "due", new Revision(1, AT)),
                activity("visit", "10:30", "withdrawn", new Revision(2, AT)),
                activity("call", null, "late", new Revision(0, AT)));
        assertThat(reader.get().read(feed))
                .containsExactly(
                        "K1~1~7@tierledger 1 2026-01-05T09:30:15+00:00 CONFIRMED 2026-03-06T10:30:00+01:00 2:00:00 visit José, Größe (tier A)",
                        "K1~1~7@tierledger 2 2026-01-05T09:30:15+00:00 CANCELLED 2026-03-06T10:30:00+01:00 2:00:00 visit José, Größe (tier A)",
                        "K1~1~7@tierledger 0 2026-01-05T09:30:15+00:00 CONFIRMED 2026-03-06 1 day, 0:00:00 call José, Größe (tier A)",
                        "2026-07-01T10:30:00+02:00 by the rules of Europe/Amsterdam");
    }

    private static String feed(ZoneId zone, ActivityAnswer... activities) {
        return Feed.of(List.of(activities), CALLED, zone);
    }

    private static List<String> lines(String feed) {
        return feed.lines().toList();
    }

    private static ActivityAnswer activity(String kind, @Nullable String at, String state, Revision revision) {
        return new ActivityAnswer(
                "K1~1~7",
                "K1~1",
                "K1",
                null,
                "am-1",
                "abc",
                "A",
                kind,
                LocalDate.of(2026, 3, 6),
                null,
                at,
                null,
                state,
                null,
                null,
                null,
                null,
                null,
                null,
                0,
                revision);
    }
}
