package io.tierledger.customer.registering;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Who will be there when all rows are stored: who is there now, and who comes under a parent that will be there. */
final class Newcomers {
    private final Map<String, String> said;
    private final Map<String, String> stored;
    private final Set<String> coming = new HashSet<>();
    private final Map<String, Boolean> known = new HashMap<>();

    Newcomers(Map<String, String> said, Map<String, String> stored) {
        this.said = said;
        this.stored = stored;
    }

    void add(String id) {
        coming.add(id);
    }

    boolean exists(String id) {
        Set<String> path = new LinkedHashSet<>();
        String at = id;
        Boolean answer = known.get(at);
        while (answer == null) {
            if (stored.containsKey(at)) {
                answer = true;
            } else if (!coming.contains(at) || !path.add(at)) {
                answer = false;
            } else {
                String parent = said.getOrDefault(at, Relatives.NO_PARENT);
                answer = parent.isEmpty() ? Boolean.TRUE : known.get(parent);
                at = parent;
            }
        }
        for (String passed : path) {
            known.put(passed, answer);
        }
        return answer;
    }
}
