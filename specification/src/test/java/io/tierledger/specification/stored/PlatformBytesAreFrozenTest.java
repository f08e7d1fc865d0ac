package io.tierledger.specification.stored;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What the platform keeps as bytes in every service has a form, and each form a file in {@code src/test/resources/stored/bytes}. */
class PlatformBytesAreFrozenTest {
    private final KeptForms forms = KeptForms.below("io.tierledger.platform");

    @Test
    void each_form_has_its_file() throws IOException {
        forms.haveAFileEach();
    }

    @Test
    void bytes_are_written_by_who_bears_their_form() {
        forms.areWrittenByWhoBearsThem(
                "io.tierledger.platform.eventstore"); // in the form of PostgreSQL, which reads it
    }
}
