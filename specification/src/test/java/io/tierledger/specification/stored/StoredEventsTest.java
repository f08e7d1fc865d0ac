package io.tierledger.specification.stored;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tierledger.platform.eventstore.EventNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds stored events to their forms can fail: each rule is given something that breaks it. */
class StoredEventsTest {
    sealed interface Painting {}

    record Painted(String colour, @Nullable Integer coats) implements Painting {}

    record Scraped(String tool) implements Painting {}

    @TempDir
    private Path forms;

    @Test
    void an_event_is_written_and_read_as_its_files_say() throws IOException {
        approve("painted.1.json", "{\n  \"colour\" : \"colour\",\n  \"coats\" : 7\n}");
        approve("painted.1.sparse.json", "{\n  \"colour\" : \"colour\",\n  \"coats\" : null\n}");
        assertThatCode(() -> events(Map.of("painted", Painted.class)).isAsApproved("painted", Painted.class))
                .doesNotThrowAnyException();
    }

    @Test
    void what_is_written_without_nulls_is_read_without_them() throws IOException {
        approve("painted.1.json", "{\n  \"colour\" : \"colour\",\n  \"coats\" : 7\n}");
        approve("painted.1.sparse.json", "{\n  \"colour\" : \"colour\"\n}");
        StoredEvents events = new StoredEvents(
                new EventNames(Map.of("painted", Painted.class), List.of(), Set.of(Painted.class)), forms);
        assertThatCode(() -> events.isAsApproved("painted", Painted.class)).doesNotThrowAnyException();
    }

    @Test
    void a_component_with_another_name_is_noticed() throws IOException {
        approve("painted.1.json", "{\n  \"color\" : \"colour\",\n  \"coats\" : 7\n}");
        assertThatThrownBy(() -> events(Map.of("painted", Painted.class)).isAsApproved("painted", Painted.class))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("painted.1.json");
    }

    @Test
    void an_earlier_form_is_still_read() throws IOException {
        approve("painted.1.json", "{\n  \"colour\" : \"red\"\n}");
        approve("painted.2.json", "{\n  \"colour\" : \"colour\",\n  \"coats\" : 7\n}");
        approve("painted.2.sparse.json", "{\n  \"colour\" : \"colour\",\n  \"coats\" : null\n}");
        assertThatCode(() -> events(Map.of("painted", Painted.class)).isAsApproved("painted", Painted.class))
                .doesNotThrowAnyException();
    }

    @Test
    void an_earlier_form_that_loses_something_is_noticed() throws IOException {
        approve("painted.1.json", "{\n  \"colour\" : \"red\",\n  \"brush\" : \"flat\"\n}");
        approve("painted.2.json", "{\n  \"colour\" : \"colour\",\n  \"coats\" : 7\n}");
        approve("painted.2.sparse.json", "{\n  \"colour\" : \"colour\",\n  \"coats\" : null\n}");
        assertThatThrownBy(() -> events(Map.of("painted", Painted.class)).isAsApproved("painted", Painted.class))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("painted.1.json");
    }

    @Test
    void an_event_without_a_form_is_noticed() {
        assertThatThrownBy(() -> events(Map.of("scraped", Scraped.class)).isAsApproved("scraped", Scraped.class))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("scraped.1.json");
    }

    @Test
    void a_form_whose_event_is_gone_is_noticed() throws IOException {
        approve("scraped.1.json", "{}");
        assertThatThrownBy(() -> events(Map.of("painted", Painted.class)).everyFormHasAnEvent())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("scraped");
    }

    @Test
    void an_event_of_the_family_without_a_name_is_noticed() {
        assertThatThrownBy(() -> events(Map.of("painted", Painted.class)).hasItsFamily(Painted.class))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Scraped");
    }

    @Test
    void an_event_with_two_names_is_noticed() {
        Map<String, Class<?>> names =
                Map.of("painted", Painted.class, "coloured", Painted.class, "scraped", Scraped.class);
        assertThatThrownBy(() -> events(names).hasItsFamily(Painted.class))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Painted");
    }

    private StoredEvents events(Map<String, Class<?>> names) {
        return new StoredEvents(new EventNames(names), forms);
    }

    private void approve(String file, String form) throws IOException {
        Files.writeString(forms.resolve(file), form + "\n");
    }
}
