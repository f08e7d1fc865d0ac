package io.tierledger.launcher.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The requests of a {@code .http} file, with what its comments expect of the answers. */
record HttpFile(List<Request> requests) {

    /** @param until a condition that may take a while, empty if there is none */
    record Request(
            String title,
            String name,
            String until,
            List<String> expectations,
            String method,
            String url,
            Map<String, String> headers,
            String body) {}

    static HttpFile read(Path path) throws IOException {
        String[] parts = Files.readString(path).split("(?m)^###");
        return new HttpFile(Arrays.stream(parts).skip(1).map(HttpFile::request).toList());
    }

    private static Request request(String part) {
        List<String> lines = part.lines().toList();
        List<String> expectations = new ArrayList<>();
        Map<String, String> headers = new LinkedHashMap<>();
        String name = "";
        String until = "";
        String line = "";
        int at = 1;
        while (lines.get(at).startsWith("#") || lines.get(at).isBlank()) {
            String comment = lines.get(at++);
            name = comment.startsWith("# @name ") ? comment.substring(8).strip() : name;
            until = comment.startsWith("# until: ") ? comment.substring(9).strip() : until;
            if (comment.startsWith("# expect: ")) {
                expectations.add(comment.substring(10).strip());
            }
        }
        line = lines.get(at++);
        while (at < lines.size() && !lines.get(at).isBlank()) {
            String[] header = lines.get(at++).split(":", 2);
            headers.put(header[0].strip(), header[1].strip());
        }
        String body = String.join("\n", lines.subList(Math.min(at + 1, lines.size()), lines.size()))
                .strip();
        String[] words = line.split(" ", 2);
        return new Request(
                lines.getFirst().strip(),
                name,
                until,
                List.copyOf(expectations),
                words[0],
                words[1].strip(),
                headers,
                body);
    }
}
