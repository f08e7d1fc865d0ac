package io.tierledger.specification.published;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import io.tierledger.contracts.PublishedEvent;
import io.tierledger.platform.eventstore.EventStoreConfiguration;
import io.tierledger.specification.HouseRules;
import io.tierledger.specification.Sample;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every published type is written as in its approved file, and read back to the same value. A type that must change becomes a new
 * version with a file of its own; {@code -Dtierledger.approve=true} writes files that are missing and never one that is there.
 */
class ThePublishedLanguageIsFrozenTest {
    private static final Path FILES = Path.of("../contracts/src/main/resources/approved");
    private static final JsonMapper JSON = EventStoreConfiguration.STORED_JSON
            .rebuild()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    static Stream<Class<?>> types() {
        return HouseRules.production("io.tierledger.contracts").stream()
                .filter(type -> type.isAssignableTo(PublishedEvent.class) && type.isRecord())
                .map(JavaClass::reflect);
    }

    @ParameterizedTest
    @MethodSource("types")
    void is_written_as_approved_and_read_back_the_same(Class<? extends PublishedEvent> type) throws Exception {
        Object sample = Sample.of(type);
        String written = JSON.writeValueAsString(sample);
        assertThat(written).as(PublishedEvent.typeOf(type)).isEqualToNormalizingNewlines(approved(type, written));
        assertThat(JSON.readValue(written, type)).isEqualTo(sample);
    }

    @Test
    void every_type_has_a_version_and_a_name_of_its_own() {
        assertThat(types().map(type -> PublishedEvent.typeOf(type.asSubclass(PublishedEvent.class))))
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("io\\.tierledger\\.[a-z-]+\\.[a-z-]+\\.v[0-9]+"));
    }

    private static String approved(Class<? extends PublishedEvent> type, String written) throws IOException {
        String file = PublishedEvent.typeOf(type) + ".json";
        if (Boolean.getBoolean("tierledger.approve") && !Files.exists(FILES.resolve(file))) {
            Files.createDirectories(FILES);
            Files.writeString(FILES.resolve(file), written + "\n");
        }
        try (InputStream in = Files.newInputStream(FILES.resolve(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).stripTrailing();
        }
    }
}
