package io.tierledger.launcher.journey;

import io.tierledger.launcher.client.Answer;
import io.tierledger.launcher.client.TierledgerClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/** Sends the requests of a file in order, as a person with an editor would, and checks each answer. */
final class Walk {
    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)\\.response\\.(headers|body)\\.([^}]+)}}");

    private final TierledgerClient client;
    private final String token;
    private final Map<String, Answer> answers = new HashMap<>();

    /** @param token of programs on this machine, which the file takes from the environment */
    Walk(TierledgerClient client, String token) {
        this.token = token;
        this.client = client;
    }

    void take(HttpFile.Request request) {
        Answer answer = request.until().isEmpty() ? send(request) : sendUntil(request);
        answers.put(request.name(), answer);
        for (String expectation : request.expectations()) {
            check(request, expectation, answer);
        }
    }

    private Answer sendUntil(HttpFile.Request request) {
        return Awaitility.await(request.title())
                .atMost(LIMIT)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> send(request), answer -> holds(request.until(), answer.json()));
    }

    private Answer send(HttpFile.Request request) {
        Map<String, String> headers = new LinkedHashMap<>();
        request.headers().forEach((name, value) -> headers.put(name, filled(value)));
        return client.call(request.method(), path(request), headers, BodyPublishers.ofString(request.body()), LIMIT);
    }

    private String path(HttpFile.Request request) {
        return filled(request.url().replace("{{host}}", ""));
    }

    private String filled(String text) {
        return PLACE.matcher(text.replace("{{token}}", token)).replaceAll(place -> {
            Answer answer = answers.get(place.group(1));
            String value = place.group(2).equals("headers")
                    ? answer.header(place.group(3))
                    : at(place.group(3), answer.json()).asString();
            return Matcher.quoteReplacement(value);
        });
    }

    private static void check(HttpFile.Request request, String expectation, Answer answer) {
        boolean met = expectation.startsWith("$")
                ? holds(expectation, answer.json())
                : Integer.parseInt(expectation) == answer.status();
        if (!met) {
            throw new AssertionError("\"" + request.title() + "\" expects " + expectation + " and got "
                    + answer.status() + " " + answer.body());
        }
    }

    static boolean holds(String condition, JsonNode json) {
        String[] sides = condition.split(" = ", 2);
        return at(sides[0].strip(), json).asString("").equals(sides[1].strip());
    }

    /** The node at a path such as {@code $.items[0].to}. */
    private static JsonNode at(String path, JsonNode json) {
        return json.at(path.substring(1).replace('.', '/').replaceAll("\\[(\\d+)]", "/$1"));
    }
}
