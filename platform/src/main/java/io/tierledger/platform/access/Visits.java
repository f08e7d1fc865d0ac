package io.tierledger.platform.access;

import io.tierledger.platform.accesslog.Access;
import io.tierledger.platform.accesslog.AccessLog;
import io.tierledger.platform.web.Refused;
import io.tierledger.platform.web.Telling;
import io.tierledger.platform.web.files.TakenAway;
import io.tierledger.rights.Caller;
import io.tierledger.rights.Decision;
import io.tierledger.rights.Refusal;
import io.tierledger.rights.Route;
import io.tierledger.rights.accesslog.Act;
import io.tierledger.rights.accesslog.ClientNetwork;
import io.tierledger.rights.accesslog.Logged;
import io.tierledger.rights.accesslog.LoggedRoutes;
import java.net.InetSocketAddress;
import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Tells the access log who came in by the door and who was refused, as the table of what is logged says. */
final class Visits {
    /** Ids, words of ours, days and moments. What else was typed is no selection, and its place is marked. */
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}._:~@+*-]{1,100}");

    private static final String SOMETHING = "…";
    private static final int SESSION = 100;

    private final LoggedRoutes routes;
    private final AccessLog log;
    private final List<AboutCustomers> about;

    Visits(LoggedRoutes routes, AccessLog log, List<AboutCustomers> about) {
        this.routes = routes;
        this.log = log;
        this.about = about;
    }

    /**
     * Somebody who may. Where it is to be stored first, nothing of the answer goes out before that.
     *
     * @throws Refused 503 where it is to be logged and the log takes no more
     */
    void letIn(Caller caller, Shown shown, Route route, ServerWebExchange exchange) {
        Logged logged = logged(route, exchange);
        boolean isLogged = logged != null && logged.act().isLogged();
        if (isLogged && log.isFull()) {
            throw full();
        }
        if (isLogged || !(caller instanceof Caller.Service)) {
            exchange.getResponse().beforeCommit(() -> answering(caller, shown, route, logged, exchange));
        }
    }

    private @Nullable Logged logged(Route route, ServerWebExchange exchange) {
        return routes.at(route)
                .map(known -> TakenAway.by(exchange)
                        .map(file -> known.takenAway(file.filters()))
                        .orElse(known))
                .orElse(null);
    }

    /**
     * Somebody who may not.
     *
     * @throws Refused 503 where the log takes no more
     */
    void refused(Caller caller, Shown shown, Route route, Decision.Refused refused, ServerWebExchange exchange) {
        if (caller instanceof Caller.Nobody || caller instanceof Caller.Service) {
            return;
        }
        Logged logged = logged(route, exchange);
        boolean isThere = refused.why() == Refusal.NOT_YOURS;
        refused(access(
                caller,
                shown,
                route,
                logged,
                Stream.of(
                                selection(logged, exchange),
                                "needed=" + refused.needed().getOrDefault("needed", ""))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining("&")),
                isThere ? customers(route, logged, exchange) : List.of(),
                refused.why().code(),
                exchange));
    }

    /**
     * Somebody whose token once counted.
     *
     * @throws Refused 503 where the log takes no more
     */
    void noLonger(Caller caller, Shown shown, @Nullable Route route, ServerWebExchange exchange) {
        if (route != null && !(caller instanceof Caller.Nobody || caller instanceof Caller.Service)) {
            Logged logged = routes.at(route).orElse(null);
            refused(access(caller, shown, route, logged, "", List.of(), "bad-token", exchange));
        }
    }

    private void refused(Access access) {
        if (log.isFull()) {
            throw full();
        }
        log.note(access);
    }

    private Mono<Void> answering(
            Caller caller, Shown shown, Route route, @Nullable Logged logged, ServerWebExchange exchange) {
        HttpStatusCode status =
                Optional.ofNullable(exchange.getResponse().getStatusCode()).orElse(HttpStatus.OK);
        if (status.isError()) {
            boolean isRefused = status.value() == HttpStatus.FORBIDDEN.value();
            if (isRefused || logged != null && logged.act().isLogged()) {
                log.note(access(
                        caller,
                        shown,
                        route,
                        logged,
                        selection(logged, exchange),
                        isRefused ? customers(route, logged, exchange) : List.of(),
                        outcome(status, exchange),
                        exchange));
            }
            return Mono.empty();
        }
        if (logged == null || !logged.act().isLogged()) {
            return Mono.empty();
        }
        Access access = access(
                caller,
                shown,
                route,
                logged,
                selection(logged, exchange),
                customers(route, logged, exchange),
                Access.ANSWERED,
                exchange);
        if (logged.act().isStoredFirst()) {
            return log.store(access);
        }
        if (logged.act().isEachTime()) {
            log.noteEach(access);
        } else {
            log.note(access);
        }
        return Mono.empty();
    }

    private static String outcome(HttpStatusCode status, ServerWebExchange exchange) {
        @Nullable String code = exchange.getAttribute(Telling.CODE);
        return code == null ? String.valueOf(status.value()) : code;
    }

    private static Refused full() {
        return new Refused(503, "access-log-full").with("retryAfter", 5);
    }

    private static Access access(
            Caller caller,
            Shown shown,
            Route route,
            @Nullable Logged logged,
            String selection,
            Collection<String> customers,
            String outcome,
            ServerWebExchange exchange) {
        Access access = new Access(
                caller.word(),
                session(shown),
                (logged == null ? Act.NONE : logged.act()).word(),
                route.toString(),
                selection,
                List.of(),
                null,
                network(exchange),
                outcome);
        return customers.isEmpty() ? access : access.about(customers);
    }

    /** By the provider's word for a session, else by the token, which lasts some minutes. */
    private static @Nullable String session(Shown shown) {
        if (!(shown instanceof Shown.Signed(Jwt token))) {
            return null;
        }
        @Nullable String said = token.hasClaim("sid") ? token.getClaimAsString("sid") : token.getId();
        return said == null || said.length() > SESSION ? null : said;
    }

    private static @Nullable String network(ServerWebExchange exchange) {
        String told = exchange.getRequest().getHeaders().getFirst(ClientNetwork.HEADER);
        if (told != null) {
            return ClientNetwork.told(told);
        }
        InetSocketAddress from = exchange.getRequest().getRemoteAddress();
        return from == null ? null : ClientNetwork.of(from.getAddress());
    }

    private Collection<String> customers(Route route, @Nullable Logged logged, ServerWebExchange exchange) {
        @Nullable Collection<String> told = exchange.getAttribute(AboutCustomers.ATTRIBUTE);
        if (told != null) {
            return told;
        }
        Map<String, String> path = path(exchange);
        if (logged != null && logged.customer() != null) {
            String id = path.get(logged.customer());
            return id == null ? List.of() : List.of(Normalizer.normalize(id, Normalizer.Form.NFC));
        }
        return about.stream()
                .map(one -> one.of(route, path))
                .filter(some -> !some.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static String selection(@Nullable Logged logged, ServerWebExchange exchange) {
        Map<String, String> said = exchange.getAttributeOrDefault(AboutCustomers.SELECTION, Map.of());
        if (logged == null || logged.kept().isEmpty() && said.isEmpty()) {
            return "";
        }
        Map<String, String> path = path(exchange);
        Map<String, String> query = exchange.getRequest().getQueryParams().toSingleValueMap();
        Stream<Map.Entry<String, String>> kept = Stream.concat(path.entrySet().stream(), query.entrySet().stream())
                .filter(one -> logged.kept().contains(one.getKey()) && one.getValue() != null);
        return Stream.concat(kept, said.entrySet().stream())
                .map(one -> one.getKey() + "=" + (WORD.matcher(one.getValue()).matches() ? one.getValue() : SOMETHING))
                .sorted()
                .collect(Collectors.joining("&"));
    }

    private static Map<String, String> path(ServerWebExchange exchange) {
        return exchange.getAttributeOrDefault(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, Map.of());
    }
}
