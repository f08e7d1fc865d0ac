package io.tierledger.launcher.system;

import io.tierledger.launcher.client.TierledgerClient;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Every question that the services describe, asked with values that may be meant: of any customer, account manager, method, day. */
final class Questions {
    /** Long downloads, streams that are tried by themselves, and a secret address. */
    private static final List<String> NOT_ASKED =
            List.of("/api/tiers/changes/stream", "/api/calendar/{token}.ics", "/api/simulations/{id}/progress");

    private static final List<String> STATUSES = List.of("active", "prospect", "inactive");
    private static final List<String> DAYS = List.of("2024-01-31", "2024-06-30", "2024-11-30", "2024-12-31");
    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]+)}");

    private final List<Asked> all = new ArrayList<>();
    private final Map<String, List<String>> values;

    /** @param parameters of the query, by name, with the values that the description lists */
    record Asked(String pattern, Map<String, List<String>> parameters) {
        boolean takes(String parameter) {
            return parameters.containsKey(parameter);
        }
    }

    /** @param values of variables and parameters, by name; {@code changeId} and the like */
    Questions(TierledgerClient client, Map<String, List<String>> values) {
        this.values = values;
        for (String service : List.of("customer", "scoring", "tier", "engagement")) {
            client.get("/openapi/" + service).path("paths").properties().forEach(path -> {
                JsonNode get = path.getValue().path("get");
                if (!get.isMissingNode() && path.getKey().startsWith("/api/") && !NOT_ASKED.contains(path.getKey())) {
                    all.add(new Asked(path.getKey(), parameters(get)));
                }
            });
        }
    }

    private static Map<String, List<String>> parameters(JsonNode operation) {
        Map<String, List<String>> parameters = new TreeMap<>();
        operation.path("parameters").forEach(parameter -> {
            if (parameter.path("in").asString("").equals("query")) {
                List<String> listed = new ArrayList<>();
                parameter.path("schema").path("enum").forEach(one -> listed.add(one.asString("")));
                parameters.put(parameter.path("name").asString(), listed);
            }
        });
        return parameters;
    }

    List<Asked> all() {
        return List.copyOf(all);
    }

    /** One of them, with its address filled in. */
    String any(SplittableRandom random) {
        Asked asked = all.get(random.nextInt(all.size()));
        StringBuilder path = new StringBuilder();
        Matcher variable = VARIABLE.matcher(asked.pattern());
        int from = 0;
        while (variable.find()) {
            path.append(asked.pattern(), from, variable.start());
            path.append(encoded(value(nameOf(asked.pattern(), variable.group(1)), random)));
            from = variable.end();
        }
        path.append(asked.pattern(), from, asked.pattern().length());
        String glue = "?";
        for (var parameter : asked.parameters().entrySet()) {
            if (random.nextInt(4) == 0) {
                String value = parameter.getValue().isEmpty()
                        ? value(parameter.getKey(), random)
                        : pick(parameter.getValue(), random);
                path.append(glue).append(parameter.getKey()).append('=').append(encoded(value));
                glue = "&";
            }
        }
        return path.toString();
    }

    /** {@code id} is a name for many things. */
    private static String nameOf(String pattern, String variable) {
        if (!variable.equals("id")) {
            return variable;
        }
        String[] parts = pattern.split("/");
        for (int i = 1; i < parts.length; i++) {
            if (parts[i].equals("{id}")) {
                return parts[i - 1];
            }
        }
        return variable;
    }

    private String value(String name, SplittableRandom random) {
        return switch (name) {
            case "limit" -> String.valueOf(1 + random.nextInt(40));
            case "status" -> pick(STATUSES, random);
            case "search" -> pick(List.of("Naam", "Q0", "1", "naam 07"), random);
            case "from", "to", "on", "asOf", "date", "overdueBefore" -> pick(DAYS, random);
            case "knownAt", "at" -> "2025-01-02T10:00:00Z";
            case "version", "draft" -> "1";
            default -> pick(values.getOrDefault(name, List.of("none")), random);
        };
    }

    private static String pick(List<String> some, SplittableRandom random) {
        return some.isEmpty() ? "none" : some.get(random.nextInt(some.size()));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%2C", ",");
    }
}
