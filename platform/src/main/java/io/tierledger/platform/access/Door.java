package io.tierledger.platform.access;

import io.tierledger.platform.web.NamesInHeaders;
import io.tierledger.platform.web.Refused;
import io.tierledger.platform.web.Telling;
import io.tierledger.rights.Caller;
import io.tierledger.rights.Decision;
import io.tierledger.rights.Facts;
import io.tierledger.rights.Reach;
import io.tierledger.rights.Right;
import io.tierledger.rights.Rights;
import io.tierledger.rights.Route;
import io.tierledger.rights.Showing;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.reactive.result.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.pattern.PathPattern;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Every request of a service comes in here: its token is checked, and the route that is going to answer is looked up in the table of
 * rights, by the pattern that matched. From here on {@code Tierledger-User} of a write is who the token is of; what a client wrote there is
 * gone. What no mapping serves goes on, to be told that it is not there.
 */
final class Door implements WebFilter, Ordered {
    private static final Logger log = LoggerFactory.getLogger(Door.class);
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private final Rights rights;
    private final List<RequestMappingInfoHandlerMapping> serving;
    private final Tokens tokens;
    private final Callers callers;
    private final ActedOn actedOn;
    private final Isolating isolating;
    private final Telling telling;
    private final Visits visits;
    private final Duration lookAgain;

    Door(
            Rights rights,
            List<RequestMappingInfoHandlerMapping> serving,
            Tokens tokens,
            Callers callers,
            ActedOn actedOn,
            Isolating isolating,
            Telling telling,
            Visits visits,
            Duration lookAgain) {
        this.rights = rights;
        this.serving = serving;
        this.tokens = tokens;
        this.callers = callers;
        this.actedOn = actedOn;
        this.isolating = isolating;
        this.telling = telling;
        this.visits = visits;
        this.lookAgain = lookAgain;
    }

    /** Whom the request is of, as far as it is known without looking anything up, and what it asks for. */
    private record Asking(
            Shown shown, Caller caller, @Nullable Route route, ServerWebExchange exchange) {}

    private record Decided(Caller caller, Facts known, Isolating.Within within) {
        static Decided everywhere(Caller caller, Decision decision, Facts known) {
            return new Decided(caller, known, Isolating.Within.all(decision));
        }

        Decision decision() {
            return within.decision();
        }
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return route(exchange)
                .flatMap(route -> route.isPresent() && isOpen(route.get())
                        ? unasked(exchange, chain, route.get())
                        : asked(exchange, chain, route.orElse(null)));
    }

    private Mono<Void> unasked(ServerWebExchange exchange, WebFilterChain chain, Route route) {
        try {
            visits.letIn(new Caller.Nobody(), new Shown.Nothing(), route, exchange);
        } catch (Refused full) {
            return telling(full, exchange);
        }
        return chain.filter(as(new Caller.Nobody(), exchange));
    }

    private boolean isOpen(Route route) {
        return rights.at(route).filter(right -> right.duty().isOpen()).isPresent();
    }

    private Mono<Void> asked(ServerWebExchange exchange, WebFilterChain chain, @Nullable Route route) {
        return tokens.of(exchange)
                .map(shown -> new Asking(shown, caller(shown, route, exchange), route, exchange))
                .onErrorMap(why -> badToken(why, route, exchange))
                .flatMap(asking -> decided(asking).map(decided -> answering(asking, decided, chain)))
                .onErrorResume(Refused.class, refused -> Mono.just(telling(refused, exchange)))
                .flatMap(answer -> answer);
    }

    private Mono<Void> answering(Asking asking, Decided decided, WebFilterChain chain) {
        ServerWebExchange exchange = asking.exchange();
        Route route = asking.route();
        Refused hidden = decided.within().hidden();
        if (decided.decision() instanceof Decision.Refused refused) {
            if (route != null) {
                visits.refused(decided.caller(), asking.shown(), route, refused, exchange);
            }
            return telling(hidden == null ? Admission.refused(refused) : hidden, exchange);
        }
        if (route != null) {
            visits.letIn(decided.caller(), asking.shown(), route, exchange);
            admit(decided, route, exchange);
        }
        return chain.filter(as(decided.caller(), ending(asking)));
    }

    private void admit(Decided decided, Route route, ServerWebExchange exchange) {
        Reach reach = decided.within().reach();
        Admission admission = new Admission(rights, decided.caller(), route, decided.known(), reach);
        exchange.getAttributes().put(Admission.ATTRIBUTE, admission);
        boolean mustAsk = !reach.isEverybody()
                && rights.at(route)
                        .filter(right -> right.showing() == Showing.WITHIN_REACH)
                        .isPresent();
        if (mustAsk) {
            exchange.getResponse().beforeCommit(() -> admission.failUnlessReachWasAsked(exchange.getResponse()));
        }
    }

    private Caller caller(Shown shown, @Nullable Route route, ServerWebExchange exchange) {
        try {
            return callers.of(shown);
        } catch (InvalidBearerTokenException none) {
            callers.before(shown).ifPresent(who -> visits.noLonger(who, shown, route, exchange));
            throw none;
        }
    }

    /** Either the token is none, or nobody can say whether it is one. */
    private Refused badToken(Throwable why, @Nullable Route route, ServerWebExchange exchange) {
        if (why instanceof Refused refused) {
            return refused;
        }
        if (isNone(why)) {
            try {
                Tokens.signedBefore(why)
                        .map(Shown.Signed::new)
                        .ifPresent(shown -> visits.noLonger(callers.of(shown), shown, route, exchange));
            } catch (Refused full) {
                return full;
            }
            return new Refused(401, "bad-token");
        }
        log.warn("a token could not be checked: {}", why.toString());
        return new Refused(503, "provider-away");
    }

    private static boolean isNone(Throwable why) {
        return why instanceof AuthenticationException && !(why instanceof AuthenticationServiceException);
    }

    /**
     * A mapping may refuse what it has matched, for a parameter that nobody declared: it has matched all the same. What it found is kept for
     * {@link FoundByTheDoor}.
     */
    private Mono<Optional<Route>> route(ServerWebExchange exchange) {
        if (exchange.getRequest().getMethod().equals(HttpMethod.OPTIONS)) {
            return Mono.just(Optional.empty()); // is answered with the methods that there are, and by nobody of ours
        }
        return Flux.fromIterable(serving)
                .concatMap(mapping -> mapping.getHandler(exchange).onErrorComplete())
                .next()
                .doOnNext(found -> FoundByTheDoor.keep(found, exchange))
                .thenReturn(true)
                .map(looked -> {
                    PathPattern pattern = exchange.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
                    return Optional.ofNullable(pattern)
                            .map(one ->
                                    new Route(exchange.getRequest().getMethod().name(), one.getPatternString()));
                });
    }

    /** By role first; whose it is is looked up only for who might act on it, or may not see it. */
    private Mono<Decided> decided(Asking asking) {
        Route route = asking.route();
        Optional<Right> right = Optional.ofNullable(route).flatMap(rights::at);
        if (route == null || right.isEmpty()) {
            Decision closed = route == null ? Decision.ALLOWED : rights.admit(asking.caller(), route, Facts.NONE);
            return Mono.just(Decided.everywhere(asking.caller(), closed, Facts.NONE));
        }
        Decision byRole = rights.admit(asking.caller(), route, Facts.NONE);
        Mono<Decided> decided = Admission.isNotYours(byRole)
                ? callers.today(asking.shown()).flatMap(caller -> byFacts(right.get(), caller, asking.exchange()))
                : Mono.just(Decided.everywhere(asking.caller(), byRole, Facts.NONE));
        return decided.flatMap(each -> isolating
                .within(asking.shown(), each.caller(), right.get(), each.decision(), asking.exchange())
                .map(within -> new Decided(each.caller(), each.known(), within)));
    }

    private Mono<Decided> byFacts(Right right, Caller caller, ServerWebExchange exchange) {
        return actedOn.facts(right, caller, exchange)
                .map(known -> Decided.everywhere(caller, rights.admit(caller, right.route(), known), known))
                .onErrorResume(Refused.class, refused -> unlessItIsNotThere(refused, caller));
    }

    /** What is not there is nobody's: the endpoint says so, or what was answered when it still was there is told again. */
    private static Mono<Decided> unlessItIsNotThere(Refused refused, Caller caller) {
        return refused.status() == 404
                ? Mono.just(Decided.everywhere(caller, Decision.ALLOWED, Facts.NONE))
                : Mono.error(refused);
    }

    /** Who reads is told to no endpoint by its id, so headers of what only reads are as they came but for a name that was typed. */
    private static ServerWebExchange as(Caller caller, ServerWebExchange exchange) {
        @Nullable
        String id = switch (caller) {
            case Caller.Person person -> person.id();
            case Caller.Program program -> program.word(); // is no id of a person
            case Caller.Service service -> null;
            case Caller.Nobody nobody -> null;
        };
        boolean isTold = id != null && !READING.contains(exchange.getRequest().getMethod());
        if (!isTold && !exchange.getRequest().getHeaders().containsHeader(NamesInHeaders.USER)) {
            return exchange;
        }
        return exchange.mutate()
                .request(request -> request.headers(headers -> {
                    headers.remove(NamesInHeaders.USER);
                    if (isTold) {
                        headers.set(NamesInHeaders.USER, id);
                    }
                }))
                .build();
    }

    /** A stream ends with the token that it was asked for with, give or take what clocks differ, and with the right to read it. */
    private ServerWebExchange ending(Asking asking) {
        ServerWebExchange exchange = asking.exchange();
        return exchange.mutate()
                .response(new EndingStreams(
                        exchange.getResponse(),
                        Mono.defer(() -> Mono.firstWithSignal(overAt(asking.shown()), overWhenRefused(asking)))))
                .build();
    }

    private static Mono<Long> overAt(Shown shown) {
        Instant end = shown instanceof Shown.Signed(Jwt token) ? token.getExpiresAt() : null;
        if (end == null) {
            return Mono.never();
        }
        Duration left = Duration.between(Instant.now(), end.plus(Tokens.CLOCKS));
        return Mono.delay(left.isNegative() ? Duration.ZERO : left);
    }

    private Mono<Long> overWhenRefused(Asking asking) {
        return Flux.interval(lookAgain)
                .onBackpressureDrop()
                .concatMap(tick -> isStillLetIn(asking).filter(isIn -> !isIn).map(no -> tick), 1)
                .next();
    }

    /** What cannot be found out now ends nothing. */
    private Mono<Boolean> isStillLetIn(Asking before) {
        return Mono.fromCallable(
                        () -> new Asking(before.shown(), callers.of(before.shown()), before.route(), before.exchange()))
                .flatMap(this::decided)
                .map(decided -> isStillShown(decided, before.exchange()))
                .onErrorResume(why -> Mono.just(!isNone(why)));
    }

    private static boolean isStillShown(Decided decided, ServerWebExchange exchange) {
        if (exchange.getAttribute(Admission.ATTRIBUTE) instanceof Admission admission) {
            admission.reaches(decided.within().reach());
        }
        return decided.decision() instanceof Decision.Allowed;
    }

    private Mono<Void> telling(Refused refused, ServerWebExchange exchange) {
        if (refused.status() == 401) {
            exchange.getResponse()
                    .getHeaders()
                    .set(
                            HttpHeaders.WWW_AUTHENTICATE,
                            refused.code().equals("bad-token") ? "Bearer error=\"invalid_token\"" : "Bearer");
        }
        return telling.refuse(refused, exchange);
    }

    /** After names in headers are read, before anything answers: also what a repeated write was answered before. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 26;
    }
}
