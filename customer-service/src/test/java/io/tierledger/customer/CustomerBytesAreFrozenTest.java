package io.tierledger.customer;

import io.tierledger.specification.stored.KeptForms;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What this service keeps as bytes has a form, and each form that ever was a file in {@code src/test/resources/stored/bytes}. */
class CustomerBytesAreFrozenTest {
    private final KeptForms forms = KeptForms.below("io.tierledger.customer");

    @Test
    void each_form_has_its_file() throws IOException {
        forms.haveAFileEach();
    }

    @Test
    void bytes_are_written_by_who_bears_their_form() {
        forms.areWrittenByWhoBearsThem(
                "io.tierledger.customer.importing.sorting"); // files that live as long as one import
    }
}
