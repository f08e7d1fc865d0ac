package io.tierledger.platform.web;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.server.ServerWebExchange;

/** Finds the method that answers, and refuses a request that says more than that method declares. */
final class StrictMapping extends RequestMappingHandlerMapping {
    private static final String OURS = "io.tierledger.";

    private final Map<HandlerMethod, DeclaredParameters> declared = new ConcurrentHashMap<>();

    @Override
    protected void handleMatch(RequestMappingInfo info, HandlerMethod handler, ServerWebExchange exchange) {
        super.handleMatch(info, handler, exchange);
        if (handler.getBeanType().getName().startsWith(OURS)) {
            declared.computeIfAbsent(handler, DeclaredParameters::of)
                    .check(exchange.getRequest().getQueryParams());
            DeclaredParameters.checkPath(
                    exchange.getAttributeOrDefault(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, Map.of()));
        }
    }
}
