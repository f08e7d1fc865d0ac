package io.tierledger.gateway;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The dashboard's dictionaries held against its source text: what is missing, and what nobody uses. */
record Words(Map<String, String> english, Map<String, String> dutch, String source) {
    private static final Pattern PLAIN = Pattern.compile("\\bt\\('([^']+)'");
    private static final Pattern COUNTED = Pattern.compile("\\bcount\\('([^']+)'");
    private static final Pattern SENT = Pattern.compile("\\bword\\('([^']+)'");
    private static final Pattern COMPOSED = Pattern.compile("\\bt\\(`([^`$]+)\\$");
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    Set<String> inOneLanguageOnly() {
        var only = new TreeSet<>(english.keySet());
        only.removeAll(dutch.keySet());
        dutch.keySet().stream().filter(key -> !english.containsKey(key)).forEach(only::add);
        return only;
    }

    Set<String> missing() {
        var missing = new TreeSet<>(exact().toList());
        missing.removeAll(english.keySet());
        prefixes()
                .filter(prefix -> english.keySet().stream().noneMatch(key -> key.startsWith(prefix)))
                .forEach(missing::add);
        return missing;
    }

    Set<String> unused() {
        var unused = new TreeSet<>(english.keySet());
        unused.removeAll(exact().toList());
        var prefixes = prefixes().toList();
        unused.removeIf(key -> prefixes.stream().anyMatch(key::startsWith));
        return unused;
    }

    /** Keys whose {places} differ between the languages. */
    Set<String> withOtherPlaces() {
        var other = new TreeSet<>(english.keySet());
        other.removeIf(key -> places(english.get(key)).equals(places(dutch.getOrDefault(key, ""))));
        return other;
    }

    private Stream<String> exact() {
        return Stream.concat(
                found(PLAIN).stream(), found(COUNTED).stream().flatMap(key -> Stream.of(key + ".one", key + ".other")));
    }

    private Stream<String> prefixes() {
        return Stream.concat(found(COMPOSED).stream(), found(SENT).stream().map(prefix -> prefix + "."));
    }

    private List<String> found(Pattern pattern) {
        return pattern.matcher(source).results().map(result -> result.group(1)).toList();
    }

    private static Set<String> places(String words) {
        return new TreeSet<>(
                PLACE.matcher(words).results().map(result -> result.group(1)).toList());
    }
}
