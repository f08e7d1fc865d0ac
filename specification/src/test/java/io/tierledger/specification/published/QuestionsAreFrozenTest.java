package io.tierledger.specification.published;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import io.tierledger.platform.eventstore.EventStoreConfiguration;
import io.tierledger.specification.HouseRules;
import io.tierledger.specification.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every question and every answer between services is written as in its approved file, and read back to the same value; {@code .sparse}
 * is where all that may be null is null. Both ends are of one version, so a form may change: whoever takes its file away has {@code
 * -Dtierledger.approve=true} write the new one, and the change is seen.
 */
class QuestionsAreFrozenTest {
    private static final String QUESTIONS = "io.tierledger.contracts.questions";
    private static final Path FILES = Path.of("../contracts/src/main/resources/questions");
    private static final JsonMapper JSON = EventStoreConfiguration.STORED_JSON
            .rebuild()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    static Stream<Class<?>> forms() {
        return HouseRules.production(QUESTIONS).stream()
                .filter(JavaClass::isRecord)
                .filter(JavaClass::isTopLevelClass)
                .map(JavaClass::reflect);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void is_written_as_approved_and_read_back_the_same(Class<?> form) throws Exception {
        hold(form.getSimpleName() + ".json", Sample.of(form));
        hold(form.getSimpleName() + ".sparse.json", Sample.sparse(form));
    }

    @Test
    void every_file_is_one_of_a_form() throws IOException {
        List<String> names = forms().map(Class::getSimpleName).toList();
        try (Stream<Path> files = Files.list(FILES)) {
            assertThat(files.map(file -> file.getFileName().toString().replaceFirst("(\\.sparse)?\\.json$", "")))
                    .isSubsetOf(names);
        }
    }

    private static void hold(String name, Object sample) throws IOException {
        String written = JSON.writeValueAsString(sample);
        Path file = FILES.resolve(name);
        boolean differs = !name.contains(".sparse") || written.contains("null");
        if (Boolean.getBoolean("tierledger.approve") && differs && !Files.exists(file)) {
            Files.createDirectories(FILES);
            Files.writeString(file, written + "\n");
        }
        if (differs) {
            assertThat(written)
                    .as(name)
                    .isEqualToNormalizingNewlines(Files.readString(file).stripTrailing());
        }
        assertThat(JSON.readValue(written, sample.getClass())).isEqualTo(sample);
    }
}
