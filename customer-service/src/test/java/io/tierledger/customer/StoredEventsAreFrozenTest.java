package io.tierledger.customer;

import io.tierledger.specification.stored.StoredEvents;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What this service has stored is read for ever: its events keep to the forms in {@code src/test/resources/stored}. */
class StoredEventsAreFrozenTest {
    @TestFactory
    Stream<DynamicTest> each_event_keeps_its_form() {
        return new StoredEvents(CustomerEventNames.all(), Path.of("src/test/resources/stored")).tests();
    }
}
