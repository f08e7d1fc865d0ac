package io.tierledger.benchmark;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which workload, how large, and where the repository lies.
 *
 * @param data directory of a stopped system, for what reads one
 */
public record Sizes(String workload, Path root, Path data, Map<String, Integer> given) {
    public Sizes {
        given = Map.copyOf(given);
    }

    static Sizes of(List<String> words) {
        Map<String, Integer> given = new HashMap<>();
        String workload = "";
        Path root = Path.of(".");
        Path data = Path.of("data");
        for (String word : words) {
            String[] sides = word.split("=", 2);
            if (word.startsWith("--root=")) {
                root = Path.of(sides[1]);
            } else if (word.startsWith("--data=")) {
                data = Path.of(sides[1]);
            } else if (sides.length == 2) {
                given.put(sides[0], Integer.valueOf(sides[1].replace("_", "")));
            } else {
                workload = word;
            }
        }
        return new Sizes(workload, root, data, given);
    }

    public int of(String name, int usual) {
        return given.getOrDefault(name, usual);
    }
}
