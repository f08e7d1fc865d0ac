package io.tierledger.scoring.drafting;

import io.tierledger.contracts.method.Method;
import io.tierledger.platform.web.Refused;
import io.tierledger.platform.web.TypedTexts;
import io.tierledger.scoring.checking.MethodChecks;
import io.tierledger.scoring.checking.Problem;
import io.tierledger.scoring.checking.Saying;
import io.tierledger.scoring.methods.MethodDocuments;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/**
 * The body of a request, read as a method.
 *
 * @param method null when the text is no method at all; a sound one when nothing was found
 */
record ReadDocument(@Nullable Method method, List<Found> found) {
    static final int LONGEST = 512 * 1024;

    /** @param line from 1; null when it cannot be told */
    record Found(Problem problem, @Nullable Integer line) {}

    ReadDocument {
        found = List.copyOf(found);
    }

    /**
     * A draft may be kept before it is sound: somebody is still writing it.
     *
     * @throws Refused 413 when it is too long; 422 naming the places when it is no method, or one of another id
     */
    static Method of(String id, byte[] body, boolean yaml, Sentences sentences) {
        ReadDocument read = read(id, body, yaml);
        if (read.method == null || !id.equals(read.method.id())) {
            List<Objection> objections = sentences.of(read.found);
            Objection first = objections.getFirst();
            throw new Refused(
                    422,
                    "method-" + first.code(),
                    (first.place().isEmpty() ? "" : first.place() + ": ") + first.detail(),
                    Map.of("place", first.place(), "problems", objections));
        }
        return read.method;
    }

    /** @throws Refused 413 when it is too long; 422 for a text that nobody should type */
    static ReadDocument read(String id, byte[] body, boolean yaml) {
        if (body.length > LONGEST) {
            throw new Refused(413, "too-large", "A method has at most " + LONGEST / 1024 + " KiB.", Map.of());
        }
        TypedTexts.check(MethodDocuments.parser(body, yaml));
        try {
            Method method = yaml ? MethodDocuments.yaml(body) : MethodDocuments.json(body);
            return method == null
                    ? unreadable("", Saying.of("empty-document"), null)
                    : checked(id, method, Lines.in(body, yaml));
        } catch (UnrecognizedPropertyException unknown) {
            String place = place(unknown);
            return unreadable(
                    place,
                    Saying.of("no-such-part", "part", unknown.getPropertyName()),
                    Lines.in(body, yaml).of(place));
        } catch (DatabindException wrong) {
            String place = place(wrong);
            return unreadable(
                    place, Saying.of("unreadable-value"), Lines.in(body, yaml).of(place));
        } catch (JacksonException wrong) {
            return unreadable("", Saying.of("unreadable-from-here"), line(wrong.getLocation()));
        } catch (StackOverflowError | IllegalArgumentException wrong) {
            return unreadable("", Saying.of("unreadable"), null);
        }
    }

    private static ReadDocument checked(String id, Method method, Lines lines) {
        List<Problem> problems = new ArrayList<>(MethodChecks.of(method));
        if (method.id() != null && !method.id().equals(id)) {
            problems.addFirst(
                    new Problem("id", "unknown", Saying.of("another-method", "method", method.id(), "address", id)));
        }
        return new ReadDocument(
                method,
                problems.stream()
                        .map(problem -> new Found(problem, lines.of(problem.place())))
                        .toList());
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

    private static @Nullable Integer line(@Nullable TokenStreamLocation at) {
        return at == null || at.getLineNr() < 1 ? null : at.getLineNr();
    }

    private static ReadDocument unreadable(String place, Saying saying, @Nullable Integer line) {
        return new ReadDocument(null, List.of(new Found(new Problem(place, "unreadable", saying), line)));
    }
}
