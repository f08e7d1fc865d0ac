package io.tierledger.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

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
    void refuses_what_is_no_day() {
        for (String wrong :
                new String[] {"2014-02-30", "30-02-2014", "2014-6-3x", "", "x", "30-06-14", "2014/06/30", "9999999999"
                }) {
            assertThatThrownBy(() -> days.day("d", wrong)).as(wrong).isInstanceOf(BadValue.class);
        }
    }
}
