package io.tierledger.launcher.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The codes that stand in the source of a module, wherever something is refused with one. */
final class CodesInTheSource {
    /** What refuses, and which of its arguments is the code. */
    private static final Map<String, Integer> REFUSING = Map.of(
            "new Refused", 1,
            "Refused.invalid", 1,
            "Refused.malformed", 0,
            "Refused.conflict", 0,
            "Refused.forbidden", 0,
            "new BadValue", 1,
            "new Unreadable", 0,
            "new RowError", 2,
            "new Explained", 1,
            "new Objection", 1);

    private static final Pattern CODE = Pattern.compile("\"([a-z0-9]+(?:-[a-z0-9]+)*)\"");
    private static final Pattern METHOD = Pattern.compile("String code\\(\\) \\{(.*?)\\n    {1,2}\\}", Pattern.DOTALL);

    private CodesInTheSource() {}

    static Set<String> of(Path module) {
        try (Stream<Path> files = Files.walk(module.resolve("src/main/java"))) {
            Set<String> codes = new TreeSet<>();
            files.filter(file -> file.toString().endsWith(".java")).forEach(file -> codes.addAll(in(read(file))));
            return codes;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Set<String> in(String source) {
        Set<String> codes = new TreeSet<>();
        REFUSING.forEach((words, place) -> {
            Matcher refusing = Pattern.compile(Pattern.quote(words) + "\\(").matcher(source);
            while (refusing.find()) {
                List<String> arguments = arguments(source, refusing.end());
                Matcher code = CODE.matcher(arguments.size() > place ? arguments.get(place) : "");
                if (code.matches()) {
                    codes.add(code.group(1));
                }
            }
        });
        METHOD.matcher(source)
                .results()
                .forEach(method -> CODE.matcher(method.group(1)).results().forEach(code -> codes.add(code.group(1))));
        return codes;
    }

    /** Up to the bracket that closes them; commas within brackets and texts part nothing. */
    private static List<String> arguments(String source, int from) {
        List<String> arguments = new ArrayList<>();
        int depth = 0;
        int begin = from;
        boolean inText = false;
        for (int at = from; at < source.length() && depth >= 0; at++) {
            char sign = source.charAt(at);
            inText = sign == '"' && source.charAt(at - 1) != '\\' ? !inText : inText;
            depth += inText ? 0 : "([{".indexOf(sign) >= 0 ? 1 : ")]}".indexOf(sign) >= 0 ? -1 : 0;
            if (!inText && (depth < 0 || depth == 0 && sign == ',')) {
                arguments.add(source.substring(begin, at).strip());
                begin = at + 1;
            }
        }
        return arguments;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
