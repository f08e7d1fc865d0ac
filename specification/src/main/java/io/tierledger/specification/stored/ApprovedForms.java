package io.tierledger.specification.stored;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.platform.eventstore.EventStoreConfiguration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A directory with the approved forms of stored events: {@code tier-promoted.1.json}, and {@code tier-promoted.1.sparse.json} where
 * all that may be absent is absent. A form once landed is read for ever and never edited; another form is another revision.
 * {@code -Dtierledger.approve=true} writes files that are missing and never one that is there.
 */
final class ApprovedForms {
    private static final JsonMapper JSON = EventStoreConfiguration.STORED_JSON
            .rebuild()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private final Path directory;

    ApprovedForms(Path directory) {
        this.directory = directory;
    }

    List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.sorted().toList();
        }
    }

    /** The event is written as its file says, and that file is read as the event. */
    void hold(String file, Object event) throws IOException {
        String written = JSON.writeValueAsString(event);
        Path path = directory.resolve(file);
        if (Boolean.getBoolean("tierledger.approve") && !Files.exists(path)) {
            Files.createDirectories(directory);
            Files.writeString(path, written + "\n");
        }
        assertThat(path)
                .as("the approved form of %s", event.getClass().getSimpleName())
                .exists();
        assertThat(written)
                .as(file)
                .isEqualToNormalizingNewlines(Files.readString(path).stripTrailing());
        assertThat(JSON.readValue(Files.readString(path), event.getClass())).isEqualTo(event);
    }
}
