package io.tierledger.engagement.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DueYearTest {

    @Test
    void gives_back_what_was_added_once_however_often_it_was_added() {
        DueYear year = new DueYear();
        for (int twice = 0; twice < 2; twice++) {
            year.add("K2", LocalDate.of(2026, 12, 31));
            year.add("K1", LocalDate.of(2026, 1, 1));
            year.add("K1", LocalDate.of(2026, 1, 31));
        }
        DueYear other = new DueYear();
        other.add("K1", LocalDate.of(2026, 2, 28));
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(year.encode());
        both.writeBytes(other.encode());
        List<String> read = new ArrayList<>();
        DueYear.decode(both.toByteArray()).forEach(2026, (day, customer) -> read.add(customer + " " + day));
        assertThat(read).containsExactly("K1 2026-01-01", "K1 2026-01-31", "K1 2026-02-28", "K2 2026-12-31");
    }

    @Test
    void tells_account_managers_and_years_apart() {
        LocalDate day = LocalDate.of(2026, 5, 4);
        assertThat(DueYears.key("am-1", "K1", day)).isEqualTo("am-1|2026");
        assertThat(DueYears.key(null, "K1", day)).startsWith("-|2026|");
    }
}
