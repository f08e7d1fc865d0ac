package io.tierledger.specification;

import io.tierledger.rights.Route;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpMethod;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.RequestPredicate;
import org.springframework.web.reactive.function.server.RequestPredicates;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.support.RouterFunctionMapping;
import org.springframework.web.reactive.handler.AbstractUrlHandlerMapping;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.reactive.result.method.RequestMappingInfoHandlerMapping;
import reactor.core.publisher.Mono;

/** Every route that a running application really serves, whatever serves it: methods of endpoints, actuator, router functions, files. */
public final class ServedRoutes {
    private static final String ANY = "ANY";
    /** What Spring puts in the place of a mapping that nobody asked for, and what tells again what another mapping found. */
    private static final Set<String> SERVE_NOTHING = Set.of("EmptyHandlerMapping", "FoundByTheDoor");

    private ServedRoutes() {}

    /**
     * @param knownOtherwise mappings whose routes the caller looks at itself, by simple name
     * @throws IllegalStateException for a mapping that nobody here can list
     */
    public static Set<Route> of(ApplicationContext context, String... knownOtherwise) {
        Set<Route> routes = new TreeSet<>();
        Set<String> others = new TreeSet<>(List.of(knownOtherwise));
        others.addAll(SERVE_NOTHING);
        context.getBeansOfType(HandlerMapping.class).forEach((name, mapping) -> {
            switch (mapping) {
                case RequestMappingInfoHandlerMapping methods ->
                    methods.getHandlerMethods().keySet().forEach(info -> add(info, routes));
                case AbstractUrlHandlerMapping files ->
                    files.getHandlerMap().keySet().forEach(pattern -> routes.add(new Route("GET", pattern.toString())));
                case RouterFunctionMapping functions -> {
                    RouterFunction<?> all = functions.getRouterFunction();
                    if (all != null) {
                        all.accept(new Functions(routes));
                    }
                }
                default -> {
                    if (!others.contains(mapping.getClass().getSimpleName())) {
                        throw new IllegalStateException("nobody knows what " + name + " serves: " + mapping.getClass());
                    }
                }
            }
        });
        return routes;
    }

    private static void add(RequestMappingInfo info, Set<Route> routes) {
        Set<String> methods = new TreeSet<>();
        info.getMethodsCondition().getMethods().forEach(method -> methods.add(method.name()));
        if (methods.isEmpty()) {
            methods.add(ANY);
        }
        info.getPatternsCondition()
                .getPatterns()
                .forEach(pattern ->
                        methods.forEach(method -> routes.add(new Route(method, pattern.getPatternString()))));
    }

    /** Walks router functions; what is nested is written with the paths around it. */
    private static final class Functions implements RouterFunctions.Visitor {
        private final Set<Route> routes;
        private final Deque<String> around = new ArrayDeque<>();

        Functions(Set<Route> routes) {
            this.routes = routes;
        }

        @Override
        public void startNested(RequestPredicate predicate) {
            around.addLast(Read.of(predicate).path);
        }

        @Override
        public void endNested(RequestPredicate predicate) {
            around.removeLast();
        }

        @Override
        public void route(RequestPredicate predicate, HandlerFunction<?> handler) {
            Read read = Read.of(predicate);
            String path = String.join("", around) + read.path;
            Set<String> methods = read.methods.isEmpty() ? Set.of(ANY) : read.methods;
            methods.forEach(method -> routes.add(new Route(method, path.isEmpty() ? "/**" : path)));
        }

        @Override
        public void resources(Function<ServerRequest, Mono<Resource>> lookup) {
            routes.add(new Route("GET", String.join("", around) + "/**"));
        }

        @Override
        public void attributes(Map<String, Object> attributes) {}

        @Override
        public void unknown(RouterFunction<?> function) {
            throw new IllegalStateException("nobody knows what " + function + " serves");
        }
    }

    /** What a predicate says of method and path; the rest narrows only. */
    private static final class Read implements RequestPredicates.Visitor {
        private final Set<String> methods = new TreeSet<>();
        private String path = "";

        static Read of(RequestPredicate predicate) {
            Read read = new Read();
            predicate.accept(read);
            return read;
        }

        @Override
        public void method(Set<HttpMethod> said) {
            said.forEach(method -> methods.add(method.name()));
        }

        @Override
        public void path(String pattern) {
            path = pattern;
        }

        @Override
        public void pathExtension(String extension) {}

        @Override
        public void header(String name, String value) {}

        @Override
        public void queryParam(String name, String value) {}

        @Override
        public void version(String version) {}

        @Override
        public void startAnd() {}

        @Override
        public void and() {}

        @Override
        public void endAnd() {}

        @Override
        public void startOr() {
            throw new IllegalStateException("either this or that is two routes: declare them apart");
        }

        @Override
        public void or() {}

        @Override
        public void endOr() {}

        @Override
        public void startNegate() {
            throw new IllegalStateException("what a route is not says nothing of what it is");
        }

        @Override
        public void endNegate() {}

        @Override
        public void unknown(RequestPredicate predicate) {}
    }
}
