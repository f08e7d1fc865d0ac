package io.tierledger.specification.stored;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.tierledger.platform.eventstore.Dictionary;
import io.tierledger.platform.eventstore.EventNames;
import io.tierledger.specification.Sample;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** The stored events of a service, each under one name and each held to its approved forms (decision 0019). */
public final class StoredEvents {
    private final Map<String, Class<?>> named;
    private final ApprovedForms forms;
    private final List<Dictionary> dictionaries;
    private final ApprovedDictionaries approved;

    /** @param directory where the approved forms lie, below the module */
    public StoredEvents(EventNames names, Path directory) {
        this.named = new TreeMap<>(names.classes());
        this.forms = new ApprovedForms(directory, names);
        this.dictionaries = names.dictionaries();
        this.approved = new ApprovedDictionaries(directory);
    }

    /** All that there is to check, one test each. */
    public Stream<DynamicTest> tests() {
        Stream<DynamicTest> forEachName = named.entrySet().stream()
                .flatMap(event -> Stream.of(
                        dynamicTest(
                                event.getKey() + " has its approved form, both ways",
                                () -> isAsApproved(event.getKey(), event.getValue())),
                        dynamicTest(
                                event.getKey() + " has all events of its family beside it, under one name each",
                                () -> hasItsFamily(event.getValue()))));
        return Stream.concat(
                forEachName,
                Stream.of(
                        dynamicTest("every approved form is of an event", this::everyFormHasAnEvent),
                        dynamicTest(
                                "every dictionary is as it was approved, and none is gone", this::areStillUnpacked)));
    }

    void isAsApproved(String name, Class<?> event) throws IOException, ReflectiveOperationException {
        Object whole = Sample.of(event);
        Object sparse = Sample.sparse(event);
        int revision = forms.revision(name, whole);
        forms.hold(name, revision, "", whole);
        if (!sparse.equals(whole)) {
            forms.hold(name, revision, ApprovedForms.SPARSE, sparse);
        }
        for (int earlier = 1; earlier < revision; earlier++) {
            forms.stillRead(name, earlier, event);
        }
    }

    /** What belongs to a sealed event and has no name could not be stored; what has two could be read as something else. */
    void hasItsFamily(Class<?> event) {
        List<Class<?>> members = Arrays.stream(event.getInterfaces())
                .filter(Class::isSealed)
                .flatMap(family -> Arrays.stream(family.getPermittedSubclasses()))
                .collect(Collectors.toList());
        members.add(event);
        assertThat(members)
                .allSatisfy(member -> assertThat(
                                named.values().stream().filter(member::equals).count())
                        .as("names of %s", member.getSimpleName())
                        .isEqualTo(1));
    }

    /** What was ever packed can be unpacked. */
    void areStillUnpacked() throws IOException {
        for (Dictionary dictionary : dictionaries) {
            approved.hold(dictionary, forms.anyText());
        }
        approved.areAllAmong(dictionaries);
    }

    /** An event is never taken away: what was stored under its name must be read. */
    void everyFormHasAnEvent() throws IOException {
        Set<String> names = named.keySet();
        assertThat(forms.files()).isNotEmpty().allSatisfy(file -> {
            String name = file.getFileName().toString();
            assertThat(names).as(name).contains(name.substring(0, name.indexOf('.')));
        });
    }
}
