package io.tierledger.gateway;

import io.tierledger.rights.Invited;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
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

    /** Of what customer-service knows, what stands in the answer. */
    private static final Set<String> KNOWN = Set.of("team", "leads", "teams", "accountManager");

    private final SignInSettings settings;
    private final Standing standing;

    Me(SignInSettings settings, Services services) {
        this.settings = settings;
        this.standing = new Standing(services);
    }

    @Bean
    RouterFunction<ServerResponse> whoIsAsking() {
        return RouterFunctions.route()
                .GET("/api/me", request -> !bringsAToken(request), this::me)
                .GET("/session", this::session)
                .GET(SignIn.BEGIN, RequestPredicates.queryParam(SignIn.CODE, code -> true), to("first-administrator"))
                .GET(SignIn.BEGIN, RequestPredicates.queryParam(Invited.PARAMETER, one -> true), to("invitation"))
                .build();
    }

    /** Who brings a token is asked of customer-service alone; a session has more to it. */
    private static boolean bringsAToken(ServerRequest request) {
        return Sessions.person(request.exchange()).isEmpty()
                && !request.headers().header(HttpHeaders.AUTHORIZATION).isEmpty();
    }

    /** Person, name, roles, teams, account manager, and the token for writes; 401 when nobody is signed in. */
    private Mono<ServerResponse> me(ServerRequest request) {
        var exchange = request.exchange();
        return Sessions.person(exchange)
                .map(person -> standing.of(exchange.getRequest())
                        .defaultIfEmpty(Map.of())
                        .zipWith(about(exchange), (known, me) -> with(person, known, me))
                        .flatMap(Me::answer))
                .orElseGet(() -> Mono.error(new Refused(Failure.NOT_SIGNED_IN)));
    }

    private static Map<String, Object> with(SignedIn person, Map<String, Object> known, Map<String, Object> me) {
        Map<String, Object> whole = new LinkedHashMap<>(me);
        var roles = new LinkedHashSet<Object>(person.roles());
        if (known.get("roles") instanceof List<?> given) {
            roles.addAll(given);
        }
        whole.put("roles", roles);
        whole.put("teams", person.teams());
        if (person.accountManager() != null) {
            whole.put("accountManager", person.accountManager());
        }
        known.forEach((name, value) -> {
            if (KNOWN.contains(name)) {
                whole.put(name, value);
            }
        });
        return whole;
    }

    /** For pages, which ask before they know: whether one can sign in here, and who did. */
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
