package io.tierledger.platform.web;

import java.util.ArrayDeque;
import java.util.Deque;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamContext;

/** One rule for the texts that people and programs write: every text of every body is looked at, whatever it is about to become. */
public final class TypedTexts {
    private TypedTexts() {}

    /**
     * Reads a document to its end and closes the parser. What is no document is left to whoever reads it in earnest.
     *
     * @throws Refused 422 naming the first text that holds a control character, half a sign, or one that turns the direction
     */
    public static void check(JsonParser parser) {
        try (parser) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                boolean named = token == JsonToken.PROPERTY_NAME;
                if ((named || token == JsonToken.VALUE_STRING) && Signs.areUnfitInLines(parser.getString())) {
                    TokenStreamContext place = parser.streamReadContext();
                    throw Refused.invalid(path(named ? place.getParent() : place), "control-character");
                }
            }
        } catch (JacksonException unreadable) {
            // refused with its place when it is read
        }
    }

    /** As its sender wrote it: {@code goals[1].due}. */
    private static String path(TokenStreamContext place) {
        Deque<String> steps = new ArrayDeque<>();
        for (TokenStreamContext step = place; step != null && !step.inRoot(); step = step.getParent()) {
            steps.push(step.inArray() ? "[" + step.getCurrentIndex() + "]" : "." + step.currentName());
        }
        String written = String.join("", steps);
        return written.isEmpty() ? "body" : written.startsWith(".") ? written.substring(1) : written;
    }
}
