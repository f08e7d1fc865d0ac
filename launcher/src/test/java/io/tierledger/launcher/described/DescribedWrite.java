package io.tierledger.launcher.described;

import io.tierledger.launcher.client.TierledgerClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * A write as a service's description has it.
 *
 * @param json the type of its body where that is JSON, empty for another or none
 * @param texts the fields of its body that hold texts of any kind, as a refusal names them
 */
record DescribedWrite(String method, String path, String json, Set<String> texts) {
    private static final List<String> SERVICES = List.of("customer", "scoring", "tier", "engagement");
    private static final List<String> WRITES = List.of("post", "put", "patch", "delete");
    private static final Pattern VARIABLE = Pattern.compile("\\{([A-Za-z]+)}");

    static List<DescribedWrite> all(TierledgerClient client) {
        List<DescribedWrite> all = new ArrayList<>();
        for (String service : SERVICES) {
            JsonNode description = client.get("/openapi/" + service);
            description
                    .path("paths")
                    .forEachEntry((path, operations) -> WRITES.forEach(method -> {
                        JsonNode operation = operations.path(method);
                        if (operation.isObject()) {
                            all.add(new DescribedWrite(
                                    method.toUpperCase(Locale.ROOT),
                                    path,
                                    json(operation),
                                    texts(description, operation)));
                        }
                    }));
        }
        return all;
    }

    private static String json(JsonNode operation) {
        return operation.path("requestBody").path("content").propertyNames().stream()
                .filter(type -> type.equals("application/json") || type.endsWith("+json"))
                .findFirst()
                .orElse("");
    }

    private static Set<String> texts(JsonNode description, JsonNode operation) {
        Set<String> texts = new TreeSet<>();
        operation.path("requestBody").path("content").forEachEntry((type, content) -> {
            if (type.endsWith("json")) {
                new Texts(description, texts).in(content.path("schema"), "", 0);
            }
        });
        return texts;
    }

    String somePath() {
        return path.replace("{currency}", "USD")
                .replace("{date}", "2026-10-01")
                .replace("{draft}", "1")
                .replaceAll("\\{[A-Za-z]+}", "0");
    }

    /** With a text in the place of each identifier of the address. */
    List<String> pathsWith(String text) {
        List<String> paths = new ArrayList<>();
        Matcher variable = VARIABLE.matcher(path);
        while (variable.find()) {
            String one = path.substring(0, variable.start()) + text + path.substring(variable.end());
            paths.add(new DescribedWrite(method, one, json, texts).somePath());
        }
        return paths;
    }

    /** A body of nothing but a text at one place: {@code goals[0].due}. */
    String bodyWith(String field, String text) {
        StringBuilder open = new StringBuilder();
        StringBuilder close = new StringBuilder();
        for (String step : field.split("\\.")) {
            boolean list = step.endsWith("[0]");
            open.append("{\"")
                    .append(list ? step.substring(0, step.length() - 3) : step)
                    .append("\":");
            open.append(list ? "[" : "");
            close.insert(0, list ? "]}" : "}");
        }
        return open + "\"" + text + "\"" + close;
    }

    @Override
    public String toString() {
        return method + " " + path;
    }

    /** Looks for texts in the form of a body. */
    private record Texts(JsonNode description, Set<String> found) {
        private static final int DEEPEST = 6;

        void in(JsonNode form, String place, int depth) {
            if (depth > DEEPEST) {
                return;
            }
            String reference = form.path("$ref").asString("");
            if (!reference.isEmpty()) {
                in(description.at(reference.substring(1)), place, depth);
            }
            for (String kind : List.of("anyOf", "oneOf", "allOf")) {
                form.path(kind).forEach(one -> in(one, place, depth));
            }
            form.path("properties")
                    .forEachEntry((name, one) -> in(one, place.isEmpty() ? name : place + "." + name, depth + 1));
            if (form.path("items").isObject()) {
                in(form.path("items"), place + "[0]", depth + 1);
            }
            if (form.path("additionalProperties").isObject()) {
                in(form.path("additionalProperties"), place + ".x-a", depth + 1);
            }
            if (isText(form) && !place.isEmpty()) {
                found.add(place);
            }
        }

        private static boolean isText(JsonNode form) {
            return form.path("type").toString().contains("\"string\"")
                    && form.path("enum").isMissingNode()
                    && form.path("format").isMissingNode();
        }
    }
}
