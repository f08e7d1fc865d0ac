package io.tierledger.benchmark;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which workload, how large, and where the repository lies. */
public record Sizes(String workload, Path root, Map<String, Integer> given) {
    public Sizes {
        given = Map.copyOf(given);
    }

    static Sizes of(List<String> words) {
        Map<String, Integer> given = new HashMap<>();
        String workload = "";
        Path root = Path.of(".");
        for (String word : words) {
            String[] sides = word.split("=", 2);
            if (word.startsWith("--root=")) {
                root = Path.of(sides[1]);
            } else if (sides.length == 2) {
                given.put(sides[0], Integer.valueOf(sides[1].replace("_", "")));
            } else {
                workload = word;
            }
        }
        return new Sizes(workload, root, given);
    }

    public int of(String name, int usual) {
        return given.getOrDefault(name, usual);
    }
}
