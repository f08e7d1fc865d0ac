package io.tierledger.gateway;

import io.tierledger.rights.Invited;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.RequestPredicates;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Who is asking. */
@Configuration(proxyBeanMethods = false)
class Me {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final SignInSettings settings;

    Me(SignInSettings settings) {
        this.settings = settings;
    }

    @Bean
    RouterFunction<ServerResponse> whoIsAsking() {
        return RouterFunctions.route()
                .GET("/api/me", this::me)
                .GET("/session", this::session)
                .GET(SignIn.BEGIN, RequestPredicates.queryParam(SignIn.CODE, code -> true), to("first-administrator"))
                .GET(SignIn.BEGIN, RequestPredicates.queryParam(Invited.PARAMETER, one -> true), to("invitation"))
                .build();
    }

    /** Person, name, roles, teams, and the token for writes; 401 when nobody is signed in. */
    private Mono<ServerResponse> me(ServerRequest request) {
        return Sessions.person(request.exchange()).isPresent()
                ? about(request.exchange()).flatMap(me -> answer(me))
                : Mono.error(new Refused(Failure.NOT_SIGNED_IN));
    }

    /** The same for pages, which ask before they know: whether one can sign in here, and who did. */
    private Mono<ServerResponse> session(ServerRequest request) {
        return Sessions.person(request.exchange()).isPresent()
                ? about(request.exchange()).flatMap(me -> answer(Map.of("offered", true, "me", me)))
                : answer(Map.of("offered", settings.isOffered()));
    }

    /** A page of our own provider, with whatever the address says. */
    private HandlerFunction<ServerResponse> to(String page) {
        return request -> {
            if (settings.ownProvider().isEmpty()) {
                return Mono.error(new Refused(Failure.NOT_FOUND));
            }
            var query = Objects.requireNonNullElse(request.uri().getRawQuery(), "");
            return ServerResponse.status(HttpStatus.FOUND)
                    .header("Location", "/identity/" + page + "?" + query)
                    .build();
        };
    }

    private static Mono<Map<String, Object>> about(ServerWebExchange exchange) {
        var person = Sessions.person(exchange).orElseThrow();
        Mono<CsrfToken> token = Objects.requireNonNull(exchange.getAttribute(CsrfToken.class.getName()));
        return token.map(csrf -> {
            Map<String, Object> me = new LinkedHashMap<>();
            me.put("person", person.person());
            me.put("name", person.name());
            me.put("roles", person.roles());
            me.put("teams", person.teams());
            if (person.accountManager() != null) {
                me.put("accountManager", person.accountManager());
            }
            me.put("csrf", csrf.getToken());
            return me;
        });
    }

    private static Mono<ServerResponse> answer(Map<String, Object> body) {
        return ServerResponse.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .bodyValue(body);
    }

    /** Where there is no handler to answer. */
    static Mono<Void> json(ServerWebExchange exchange, HttpStatus status, Map<String, String> body) {
        var response = exchange.getResponse();
        response.setStatusCode(status);
        response.getHeaders().setContentType(MediaType.APPLICATION_JSON);
        response.getHeaders().setCacheControl(CacheControl.noStore());
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(JSON.writeValueAsBytes(body))));
    }
}
