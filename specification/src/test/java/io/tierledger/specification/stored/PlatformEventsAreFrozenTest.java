package io.tierledger.specification.stored;

import io.tierledger.platform.eventstore.EventCatalogue;
import io.tierledger.platform.eventstore.EventNames;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What the platform stores in every service is read for ever: its events keep to the forms in {@code src/test/resources/stored}. */
class PlatformEventsAreFrozenTest {
    @TestFactory
    Stream<DynamicTest> each_event_keeps_its_form() {
        return new StoredEvents(new EventNames(EventCatalogue.PLATFORM), Path.of("src/test/resources/stored")).tests();
    }
}
