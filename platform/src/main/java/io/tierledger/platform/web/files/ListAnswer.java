package io.tierledger.platform.web.files;

import io.tierledger.platform.web.DeclaredParameters;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.ResolvableType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * An endpoint that answers with a list: a record with {@code items}, and where it has pages with {@code next}.
 *
 * @param isPaged whether it takes {@code limit} and {@code cursor}
 * @param filters the other parameters that it takes
 */
record ListAnswer(ResolvableType item, boolean isPaged, Set<String> filters) {
    static final String LIMIT = "limit";
    static final String CURSOR = "cursor";
    private static final String ITEMS = "items";

    /** Empty where what answers the request is no list, or writes files of its own. */
    static Optional<ListAnswer> of(ServerWebExchange exchange) {
        return exchange.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE) instanceof HandlerMethod method
                ? of(method)
                : Optional.empty();
    }

    static Optional<ListAnswer> of(HandlerMethod method) {
        GetMapping mapping = method.getMethodAnnotation(GetMapping.class);
        if (mapping == null || mapping.produces().length > 0) {
            return Optional.empty();
        }
        Set<String> parameters = DeclaredParameters.of(method).names();
        Set<String> filters = parameters.stream()
                .filter(name -> !name.equals(LIMIT) && !name.equals(CURSOR))
                .collect(Collectors.toUnmodifiableSet());
        return items(inside(ResolvableType.forMethodReturnType(method.getMethod())))
                .map(item -> new ListAnswer(item, parameters.containsAll(Set.of(LIMIT, CURSOR)), filters));
    }

    private static ResolvableType inside(ResolvableType answer) {
        Class<?> raw = answer.toClass();
        return raw.equals(Mono.class) || raw.equals(ResponseEntity.class) ? inside(answer.getGeneric(0)) : answer;
    }

    private static Optional<ResolvableType> items(ResolvableType answer) {
        Class<?> raw = answer.toClass();
        return raw.isRecord()
                ? Stream.of(raw.getRecordComponents())
                        .filter(component -> component.getName().equals(ITEMS)
                                && component.getType().equals(List.class))
                        .map(component -> type(component, answer).getGeneric(0))
                        .findFirst()
                : Optional.empty();
    }

    private static ResolvableType type(RecordComponent component, ResolvableType of) {
        return ResolvableType.forType(component.getGenericType(), of);
    }
}
