package io.tierledger.platform.web;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.codec.DecodingException;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.MissingRequestValueException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebInputException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** What the framework could not read, in our words: the field and the place, never a class or a parser's advice. */
final class Misread {
    private Misread() {}

    static Refused of(ResponseStatusException said) {
        return said instanceof ServerWebInputException input ? input(input) : status(said);
    }

    private static Refused status(ResponseStatusException said) {
        int status = said.getStatusCode().value();
        return switch (status) {
            case 404 -> new Refused(404, "no-such-address");
            case 405 -> new Refused(405, "method-not-allowed");
            case 406 -> new Refused(406, "not-acceptable");
            case 413 -> new Refused(413, "body-too-large");
            case 415 -> new Refused(415, "unsupported-media-type");
            case 503 -> new Refused(503, "busy");
            default -> new Refused(status, status < 500 ? "malformed" : "defect");
        };
    }

    private static Refused input(ServerWebInputException input) {
        if (input instanceof MissingRequestValueException missing) {
            if (missing.getName().equals(NamesInHeaders.USER)) {
                return new Refused(400, "user-missing");
            }
            return new Refused(400, "missing-parameter").with("field", missing.getName());
        }
        MethodParameter parameter = input.getMethodParameter();
        if (parameter != null && !parameter.hasParameterAnnotation(RequestBody.class)) {
            return new Refused(400, "bad-parameter").with("field", name(parameter));
        }
        return body(input);
    }

    private static Refused body(ServerWebInputException input) {
        for (Throwable cause = input; cause != null; cause = cause.getCause()) {
            if (cause instanceof DataBufferLimitException) {
                return new Refused(413, "body-too-large");
            }
        }
        return switch (cause(input)) {
            case UnrecognizedPropertyException unknown ->
                new Refused(400, "unknown-property").with("field", path(unknown));
            case StreamReadException text -> at(new Refused(400, "unreadable-body"), text.getLocation());
            case JacksonException value -> value(value);
            case DecodingException nothing -> new Refused(400, "body-missing");
            default -> new Refused(400, "malformed");
        };
    }

    /** What a reader of JSON says of it, whatever it was that the reader could not make out. */
    private static Throwable cause(ServerWebInputException input) {
        Throwable said = NestedExceptionUtils.getMostSpecificCause(input);
        for (Throwable cause = input; cause != null; cause = cause.getCause()) {
            said = cause instanceof JacksonException ? cause : said;
        }
        return said;
    }

    private static Refused at(Refused refused, @Nullable TokenStreamLocation place) {
        return refused.with("line", place == null ? 0 : place.getLineNr())
                .with("column", place == null ? 0 : place.getColumnNr());
    }

    /** A body that was taken apart before has no lines any more. */
    private static Refused value(JacksonException value) {
        String path = path(value);
        String field = path.isEmpty() ? "body" : path;
        TokenStreamLocation place = value.getLocation();
        return place == null || place.getLineNr() < 1
                ? new Refused(400, "unreadable-value").with("field", field)
                : at(new Refused(400, "bad-value").with("field", field), place);
    }

    /** As its sender wrote it: {@code goals[1].due}. */
    private static String path(JacksonException value) {
        List<JacksonException.Reference> path = value.getPath();
        String written = path.stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining());
        return written.startsWith(".") ? written.substring(1) : written;
    }

    private static String name(MethodParameter parameter) {
        RequestParam query = parameter.getParameterAnnotation(RequestParam.class);
        RequestHeader header = parameter.getParameterAnnotation(RequestHeader.class);
        PathVariable path = parameter.getParameterAnnotation(PathVariable.class);
        String said = query != null ? query.name() : header != null ? header.name() : path != null ? path.name() : "";
        return said.isEmpty() ? String.valueOf(parameter.getParameterName()) : said;
    }
}
