package io.tierledger.platform.web.describing;

import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;

/** What the parameters of a method say of themselves with {@link Holds}, by the name under which they are sent. */
record DescribedTexts(Map<String, Holds> byName) {

    static DescribedTexts of(HandlerMethod handler) {
        return new DescribedTexts(Arrays.stream(handler.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(Holds.class))
                .collect(Collectors.toMap(DescribedTexts::name, DescribedTexts::holds)));
    }

    private static Holds holds(MethodParameter parameter) {
        return Objects.requireNonNull(parameter.getParameterAnnotation(Holds.class));
    }

    private static String name(MethodParameter parameter) {
        parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
        return Stream.of(
                        said(parameter.getParameterAnnotation(RequestParam.class), RequestParam::name),
                        said(parameter.getParameterAnnotation(PathVariable.class), PathVariable::name),
                        said(parameter.getParameterAnnotation(RequestHeader.class), RequestHeader::name))
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElseGet(() -> String.valueOf(parameter.getParameterName()));
    }

    private static <A> String said(@Nullable A annotation, Function<A, String> name) {
        return annotation == null ? "" : name.apply(annotation);
    }

    /** Whether the method refuses to go without it. */
    boolean areNeeded(String name) {
        Holds holds = byName.get(name);
        return holds != null && holds.needed();
    }

    /** The schema that the parameter of that name declares; the given one when it declares nothing. */
    Schema<?> of(String name, Schema<?> otherwise) {
        Holds holds = byName.get(name);
        if (holds == null) {
            return otherwise;
        }
        List<Schema> formats = Arrays.stream(holds.format())
                .map(format -> (Schema) Schemas.text().format(format))
                .toList();
        if (formats.size() > 1) {
            return new JsonSchema().anyOf(formats);
        }
        Schema<Object> text = new JsonSchema();
        text.setTypes(Set.of("string"));
        if (!formats.isEmpty()) {
            text.setFormat(holds.format()[0]);
        }
        if (holds.oneOf().length > 0) {
            text.setEnum(List.of((Object[]) holds.oneOf()));
        }
        if (!holds.pattern().isEmpty()) {
            text.setPattern(holds.pattern());
        }
        return text;
    }
}
