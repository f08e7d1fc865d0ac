package io.tierledger.specification.stored;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.platform.eventstore.EventNames;
import io.tierledger.platform.eventstore.EventStoreConfiguration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A directory with the approved forms of stored events: {@code tier-promoted.1.json}, and {@code tier-promoted.1.sparse.json} where
 * all that may be absent is absent. The last revision is the form that is written. A form once landed is read for ever and never
 * edited; another form is another revision. {@code -Dtierledger.approve=true} writes files that are missing and never one that is
 * there.
 */
final class ApprovedForms {
    private static final JsonMapper INDENTING = EventStoreConfiguration.STORED_JSON
            .rebuild()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    /** Before the ending of a file whose event lacks all that may be absent. */
    static final String SPARSE = ".sparse";

    static final boolean APPROVE = Boolean.getBoolean("tierledger.approve");

    private final Path directory;
    private final JsonMapper json;

    ApprovedForms(Path directory, EventNames names) {
        this.directory = directory;
        this.json = names.writing(INDENTING);
    }

    List<Path> files() throws IOException {
        return files(directory).stream()
                .filter(file -> !file.toString().endsWith(ApprovedDictionaries.ENDING))
                .toList();
    }

    static List<Path> files(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** The longest of the forms in one line, as it would be stored. */
    String anyText() throws IOException {
        String longest = "";
        for (Path file : files()) {
            String text = json.readTree(Files.readString(file)).toString();
            longest = text.length() > longest.length() ? text : longest;
        }
        return longest;
    }

    /** The number of the revision that {@code event} is written in; with leave to approve, the next one when it is written otherwise. */
    int revision(String name, Object event) throws IOException {
        int last = 1;
        while (Files.exists(path(name, last + 1, ""))) {
            last++;
        }
        Path path = path(name, last, "");
        return APPROVE
                        && Files.exists(path)
                        && !json.readTree(Files.readString(path)).equals(asRead(event))
                ? last + 1
                : last;
    }

    /** What was written in an earlier revision is read, and all it said is said again by what is written of it now. */
    void stillRead(String name, int revision, Class<?> event) throws IOException {
        for (String kind : List.of("", SPARSE)) {
            Path path = path(name, revision, kind);
            if (Files.exists(path)) {
                JsonNode before = json.readTree(Files.readString(path));
                JsonNode now = asRead(json.treeToValue(before, event));
                assertThat(saysAll(before, now))
                        .as("%s says all of %s", now, path.getFileName())
                        .isTrue();
            }
        }
    }

    /** A number is what its digits say, whatever type it was written from. */
    private JsonNode asRead(Object event) {
        return json.readTree(json.writeValueAsString(event));
    }

    private static boolean saysAll(JsonNode before, JsonNode now) {
        if (before.isObject()) {
            return before.properties().stream().allMatch(field -> saysAll(field.getValue(), now.path(field.getKey())));
        }
        if (before.isArray()) {
            return before.size() == now.size()
                    && IntStream.range(0, before.size()).allMatch(i -> saysAll(before.get(i), now.path(i)));
        }
        return before.isNull() ? now.isNull() || now.isMissingNode() : before.equals(now);
    }

    private Path path(String name, int revision, String kind) {
        return directory.resolve(name + "." + revision + kind + ".json");
    }

    /**
     * The event is written as its file says, and that file is read as the event.
     *
     * @param kind empty, or {@link #SPARSE}
     */
    void hold(String name, int revision, String kind, Object event) throws IOException {
        String written = json.writeValueAsString(event);
        Path path = path(name, revision, kind);
        if (APPROVE && !Files.exists(path)) {
            Files.createDirectories(directory);
            Files.writeString(path, written + "\n");
        }
        assertThat(path)
                .as("the approved form of %s", event.getClass().getSimpleName())
                .exists();
        assertThat(written)
                .as(path.getFileName().toString())
                .isEqualToNormalizingNewlines(Files.readString(path).stripTrailing());
        assertThat(json.readValue(Files.readString(path), event.getClass())).isEqualTo(event);
    }
}
