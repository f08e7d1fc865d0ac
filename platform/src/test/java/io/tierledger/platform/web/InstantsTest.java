package io.tierledger.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InstantsTest {
    @ParameterizedTest
    @CsvSource({
        "2026-11-21T09:30:00Z,           2026-11-21T09:30:00Z",
        "2026-11-21t09:30:00.5z,         2026-11-21T09:30:00.5Z",
        "2026-11-21T09:30:00+01:00,      2026-11-21T08:30:00Z",
        "2026-11-21T09:30:00.25-05:30,   2026-11-21T15:00:00.25Z",
        "2026-11-21T03:11:26.274-20:09,  2026-11-21T23:20:26.274Z",
        "2026-11-21T03:11:26+23:59,      2026-11-20T03:12:26Z",
        "2016-12-31T23:59:60Z,           2016-12-31T23:59:59Z"
    })
    void as_rfc_3339_writes_them(String text, String instant) {
        assertThat(Instants.parse(text)).isEqualTo(Instant.parse(instant));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-11-21",
                "2026-11-21T09:30:00",
                "2026-11-21T09:30:00+24:00",
                "2026-11-21T09:30:00+01:60",
                "2026-11-21T09:30:00Z+01:00",
                "2026-13-21T09:30:00Z"
            })
    void nothing_else(String text) {
        assertThatThrownBy(() -> Instants.parse(text)).isInstanceOf(DateTimeException.class);
    }
}
