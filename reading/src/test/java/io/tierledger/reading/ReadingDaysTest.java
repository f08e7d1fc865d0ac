package io.tierledger.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingDaysTest {
    private final Days days = new Days(ZoneId.of("Europe/Amsterdam"));

    @Test
    void reads_days_as_people_write_them() throws BadValue {
        LocalDate day = LocalDate.of(2014, 6, 30);
        for (String text : new String[] {"2014-06-30", "30-06-2014", "30/06/2014", "30.06.2014"}) {
            assertThat(days.day("d", text)).isEqualTo(day);
        }
        assertThat(days.day("d", "3-6-2014")).isEqualTo(LocalDate.of(2014, 6, 3));
    }

    @Test
    void a_moment_is_a_day_in_the_zone_of_the_installation() throws BadValue {
        assertThat(days.dayOfMoment("d", "2014-06-30T23:30:00Z")).isEqualTo(LocalDate.of(2014, 7, 1));
        assertThat(days.dayOfMoment("d", "2014-06-30T23:30:00-05:00")).isEqualTo(LocalDate.of(2014, 7, 1));
        assertThat(days.dayOfMoment("d", "2014-06-30 23:30:00")).isEqualTo(LocalDate.of(2014, 6, 30));
    }

    @Test
    void with_the_year_first_the_month_follows_whatever_the_sign() throws BadValue {
        Days american = new Days(ZoneId.of("Europe/Amsterdam"), Locale.forLanguageTag("en-US"));
        for (String text : new String[] {"2014-06-03", "2014/06/03", "2014.06.03"}) {
            assertThat(days.day("d", text)).as(text).isEqualTo(LocalDate.of(2014, 6, 3));
            assertThat(american.day("d", text)).as(text).isEqualTo(LocalDate.of(2014, 6, 3));
        }
        assertThat(days.dayOfMoment("d", "2014/06/03 23:30:00")).isEqualTo(LocalDate.of(2014, 6, 3));
    }

    @Test
    void refuses_what_is_no_day() {
        for (String wrong : new String[] {
            "2014-02-30", "30-02-2014", "2014-6-3x", "", "x", "30-06-14", "2014/06-30", "2014/30/06", "9999999999"
        }) {
            assertThatThrownBy(() -> days.day("d", wrong)).as(wrong).isInstanceOf(BadValue.class);
        }
    }

    @Test
    void a_spreadsheets_number_of_a_day_is_refused_as_what_it_is() {
        for (String serial : new String[] {"46003", "46003.5", "46003,395833333333"}) {
            assertThatThrownBy(() -> days.dayOfMoment("placed_on", serial))
                    .isInstanceOfSatisfying(
                            BadValue.class, wrong -> assertThat(wrong.code()).isEqualTo("date-serial"))
                    .hasMessageContaining("spreadsheet")
                    .hasMessageEndingWith(": " + serial);
        }
        for (String number : new String[] {"4600", "460030", "12026", "20261001"}) {
            assertThatThrownBy(() -> days.day("placed_on", number))
                    .isInstanceOfSatisfying(
                            BadValue.class, wrong -> assertThat(wrong.code()).isEqualTo("date"));
        }
    }

    @Test
    void an_offset_may_be_written_in_every_usual_way() throws BadValue {
        for (String text : new String[] {
            "2026-10-01 13:36:10 +0200",
            "2026-10-01T13:36:10+0200",
            "2026-10-01T13:36:10.000+00:00",
            "2026-10-01 13:36:10 UTC",
            "2026-10-01T13:36:10+02",
            "2026-10-01T13:36:10Z",
            "2026-10-01T13:36+02:00[Europe/Amsterdam]",
            "2026-10-01 13:36:10 Europe/Amsterdam"
        }) {
            assertThat(days.dayOfMoment("d", text)).as(text).isEqualTo(LocalDate.of(2026, 10, 1));
        }
        assertThat(days.dayOfMoment("d", "2026-10-01 23:36:10 -0400")).isEqualTo(LocalDate.of(2026, 10, 2));
    }

    @Test
    void a_dutch_day_may_have_a_time() throws BadValue {
        Days dutch = new Days(ZoneId.of("Europe/Amsterdam"), Locale.forLanguageTag("nl"));
        for (String text : new String[] {
            "01-10-2026 09:15",
            "1-10-2026 9:15:00",
            "01/10/2026 09:15",
            "01-10-2026 00:00:00",
            "2026-10-01 9:15",
            "1/10/2026"
        }) {
            assertThat(dutch.dayOfMoment("d", text)).as(text).isEqualTo(LocalDate.of(2026, 10, 1));
        }
    }

    @Test
    void slashes_are_read_as_the_declared_country_writes_them() throws BadValue {
        Days american = new Days(ZoneId.of("Europe/Amsterdam"), Locale.forLanguageTag("en-US"));
        assertThat(american.day("d", "10/03/2026")).isEqualTo(LocalDate.of(2026, 10, 3));
        assertThat(american.day("d", "10/13/2026")).isEqualTo(LocalDate.of(2026, 10, 13));
        assertThat(american.dayOfMoment("d", "10/3/2026 1:30 PM")).isEqualTo(LocalDate.of(2026, 10, 3));
        assertThatThrownBy(() -> american.day("d", "13/10/2026")).isInstanceOf(BadValue.class);
        Days british = new Days(ZoneId.of("Europe/Amsterdam"), Locale.forLanguageTag("en-GB"));
        assertThat(british.day("d", "10/03/2026")).isEqualTo(LocalDate.of(2026, 3, 10));
    }

    @Test
    void a_slash_date_that_could_be_two_days_is_refused_when_nobody_said_which() {
        for (Days unsure : new Days[] {days, new Days(ZoneId.of("UTC"), Locale.ENGLISH)}) {
            assertThatThrownBy(() -> unsure.day("d", "10/03/2026")).hasMessageContaining("two days");
        }
        assertThatThrownBy(() -> new Days(ZoneId.of("UTC"), Locale.US).day("d", "10-03-2026"))
                .hasMessageContaining("two days");
    }

    @Test
    void a_day_that_could_be_two_is_in_doubt_when_the_file_has_day_and_month_the_other_way_round() throws BadValue {
        for (String sign : new String[] {"-", "."}) {
            Days file = new Days(ZoneId.of("Europe/Amsterdam"));
            String[] texts = {"01-02-2020", "01-02-2020", "01-01-2020", "12-13-2019", "2020-03-04"};
            for (int line = 2; line < 7; line++) {
                file.at(line);
                try {
                    file.day("placed_on", texts[line - 2].replace("-", line == 6 ? "-" : sign));
                } catch (BadValue thirteenthMonth) {
                    assertThat(line).isEqualTo(5);
                }
            }
            assertThat(file.doubt(2)).isNotNull().satisfies(error -> {
                assertThat(error.code()).isEqualTo("date-ambiguous");
                assertThat(error.field()).isEqualTo("placed_on");
                assertThat(error.line()).isEqualTo(2);
            });
            assertThat(file.doubt(3)).as("the same text again").isNotNull();
            assertThat(file.doubt(4)).as("one day either way").isNull();
            assertThat(file.doubt(6)).isNull();
            file.at(7);
            file.day("placed_on", "25" + sign + "01" + sign + "2020");
            assertThat(file.doubt(2))
                    .as("a day of the file that can be read in our way alone")
                    .isNull();
        }
        Days american = new Days(ZoneId.of("Europe/Amsterdam"), Locale.US);
        american.at(2);
        american.day("placed_on", "12/01/2020");
        american.at(3);
        assertThatThrownBy(() -> american.day("placed_on", "13/01/2020")).isInstanceOf(BadValue.class);
        assertThat(american.doubt(2)).isNotNull();
    }

    @Test
    void a_month_may_be_written_by_its_name() throws BadValue {
        for (String text : new String[] {
            "5 oktober 2026",
            "5-okt-2026",
            "05-Oct-2026",
            "5 OKT. 2026",
            "October 5, 2026",
            "Oct 5 2026",
            "5. oktober 2026",
            "05-okt-2026 13:36"
        }) {
            assertThat(days.dayOfMoment("d", text)).as(text).isEqualTo(LocalDate.of(2026, 10, 5));
        }
        Days german = new Days(ZoneId.of("Europe/Berlin"), Locale.GERMAN);
        assertThat(german.day("d", "5. März 2026")).isEqualTo(LocalDate.of(2026, 3, 5));
        for (String wrong : new String[] {
            "31 februari 2026", "5 foo 2026", "5 ok 2026", "5 oktober 26", "oktober 2026", "5 März 2026"
        }) {
            assertThatThrownBy(() -> days.dayOfMoment("d", wrong)).as(wrong).isInstanceOf(BadValue.class);
        }
    }

    @Test
    void refuses_what_is_no_moment() {
        for (String wrong : new String[] {
            "2026-10-01 25:00",
            "2026-10-01 10:61",
            "2026-10-01 10:00 MARS",
            "2026-10-01T",
            "01-10-2026 13:00 PM",
            "2026-10-01 10:00 x y"
        }) {
            assertThatThrownBy(() -> days.dayOfMoment("d", wrong)).as(wrong).isInstanceOf(BadValue.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-CA", "ja-JP", "zh-CN", "hu", "sv", "en-ZA", "fa-IR"})
    void where_the_year_comes_first_a_slash_date_that_could_be_two_days_is_refused(String locale) {
        Days days = new Days(ZoneId.of("Europe/Amsterdam"), Locale.forLanguageTag(locale));
        assertThatThrownBy(() -> days.day("placed_on", "03/10/2026")).hasMessageContaining("could be two days");
    }
}
