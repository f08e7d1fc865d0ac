package io.tierledger.launcher.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.tierledger.contracts.PublishedEvent;
import io.tierledger.tier.placement.PlacementEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One word per idea: what is published and decided is named with words of the glossary, and the glossary names what there is. */
class LanguageTest {
    private static final Path GLOSSARY =
            Path.of("..").toAbsolutePath().normalize().resolve("docs/language.md");

    /** The first words that a domain event's name may begin with, as the glossary has them. */
    private static String subjectOf(Class<?> event) {
        return event.getSimpleName()
                .replaceAll("([a-z])([A-Z])", "$1 $2")
                .toLowerCase(Locale.ROOT)
                .split(" ")[0];
    }

    @Test
    void every_published_event_is_about_a_word_of_the_glossary() throws IOException {
        List<String> subjects = new ClassFileImporter()
                .importPackages("io.tierledger.contracts").stream()
                        .filter(type -> type.isAssignableTo(PublishedEvent.class) && !type.isInterface())
                        .map(LanguageTest::noun)
                        .toList();
        assertThat(subjects).hasSizeGreaterThan(20);
        assertThat(words("")).containsAll(subjects);
    }

    /** {@code io.tierledger.account-manager.assigned.v1} is about an account manager. */
    @SuppressWarnings("unchecked")
    private static String noun(JavaClass event) {
        String type = PublishedEvent.typeOf((Class<? extends PublishedEvent>) event.reflect());
        return type.split("\\.")[2].replace('-', ' ');
    }

    @Test
    void every_decision_about_a_placement_is_named_with_a_word_of_the_glossary() throws IOException {
        Set<String> subjects = Arrays.stream(PlacementEvent.class.getPermittedSubclasses())
                .map(LanguageTest::subjectOf)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(subjects).contains("tier", "override");
        assertThat(words("")).containsAll(subjects);
    }

    @Test
    void the_glossary_has_the_statuses_that_there_are_and_no_others() throws IOException {
        List<String> statuses = Stream.of(io.tierledger.customer.customers.Status.values())
                .map(status -> status.name().toLowerCase(Locale.ROOT))
                .toList();
        assertThat(words("## Words of the statuses")).containsExactlyInAnyOrderElementsOf(statuses);
        assertThat(Stream.of(io.tierledger.contracts.customers.CustomerStatus.values())
                        .map(status -> status.name().toLowerCase(Locale.ROOT)))
                .containsExactlyInAnyOrderElementsOf(statuses);
    }

    /** The English words under one heading of the glossary, or all of them. */
    private static List<String> words(String heading) throws IOException {
        List<String> words = new ArrayList<>();
        boolean under = heading.isEmpty();
        for (String line : Files.readAllLines(GLOSSARY)) {
            if (line.startsWith("## ") && !heading.isEmpty()) {
                under = line.equals(heading);
            }
            if (under && line.startsWith("|") && !line.startsWith("|-") && !line.startsWith("| English")) {
                words.addAll(Stream.of(line.split("\\|")[1].split(","))
                        .map(String::strip)
                        .toList());
            }
        }
        return words;
    }
}
