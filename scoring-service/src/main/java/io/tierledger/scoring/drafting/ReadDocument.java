package io.tierledger.scoring.drafting;

import io.tierledger.contracts.method.Method;
import io.tierledger.platform.web.Refused;
import io.tierledger.scoring.checking.MethodChecks;
import io.tierledger.scoring.checking.Problem;
import io.tierledger.scoring.methods.MethodDocuments;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;

/** From the body of a request to a method that can be published. */
final class ReadDocument {
    static final int LONGEST = 512 * 1024;

    private ReadDocument() {}

    /** @throws Refused 413 when it is too long; 422 naming the place when it is no method, or not a sound one */
    static Method of(String id, byte[] body, boolean yaml) {
        if (body.length > LONGEST) {
            throw new Refused(413, "too-large", "A method has at most " + LONGEST / 1024 + " KiB.", Map.of());
        }
        Method method = parse(body, yaml);
        List<Problem> problems = new ArrayList<>(MethodChecks.of(method));
        if (method.id() != null && !method.id().equals(id)) {
            problems.addFirst(new Problem("id", "unknown", "The document is about " + method.id() + " and the address about " + id + "."));
        }
        if (!problems.isEmpty()) {
            Problem first = problems.getFirst();
            throw new Refused(
                    422,
                    "method-" + first.code(),
                    first.place() + ": " + first.detail(),
                    Map.of("place", first.place(), "problems", problems));
        }
        return method;
    }

    private static Method parse(byte[] body, boolean yaml) {
        try {
            Method method = yaml ? MethodDocuments.yaml(body) : MethodDocuments.json(body);
            if (method == null) {
                throw unreadable("", "The document is empty.");
            }
            return method;
        } catch (DatabindException wrong) {
            throw unreadable(place(wrong), wrong.getOriginalMessage());
        } catch (JacksonException wrong) {
            String line = wrong.getLocation() == null ? "" : "line " + wrong.getLocation().getLineNr();
            throw unreadable(line, wrong.getOriginalMessage());
        } catch (StackOverflowError | IllegalArgumentException wrong) {
            throw unreadable("", "The document cannot be read.");
        }
    }

    private static String place(DatabindException wrong) {
        StringBuilder place = new StringBuilder();
        for (JacksonException.Reference reference : wrong.getPath()) {
            if (reference.getPropertyName() == null) {
                place.append('[').append(reference.getIndex()).append(']');
            } else {
                place.append(place.isEmpty() ? "" : ".").append(reference.getPropertyName());
            }
        }
        return place.toString();
    }

    private static Refused unreadable(String place, String detail) {
        String line = detail.lines().findFirst().orElse("");
        return new Refused(
                422,
                "method-unreadable",
                (place.isEmpty() ? "" : place + ": ") + line.substring(0, Math.min(300, line.length())),
                Map.of("place", place));
    }
}
