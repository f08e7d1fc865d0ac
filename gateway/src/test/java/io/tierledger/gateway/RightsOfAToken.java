package io.tierledger.gateway;

import io.netty.handler.codec.http.HttpMethod;
import io.tierledger.rights.Caller;
import io.tierledger.rights.Decision;
import io.tierledger.rights.Duty;
import io.tierledger.rights.Facts;
import io.tierledger.rights.KnownPeople;
import io.tierledger.rights.Rights;
import io.tierledger.rights.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code GET /api/rights} as customer-service answers it, and refusals as doors say them: by the table and by the token that the gateway passed on. */
record RightsOfAToken(Caller.Person person, @Nullable String accountManager, Locale language) {
    private static final JsonMapper JSON = JsonMapper.shared();

    static RightsOfAToken of(HttpServerRequest request) {
        JsonNode claims = claims(request.requestHeaders().get("Authorization"));
        Set<Role> roles = Arrays.stream(Role.values())
                .filter(role -> claims.path("roles").values().stream()
                        .anyMatch(word -> word.asString().equals(role.word())))
                .collect(Collectors.toSet());
        String manager = claims.path("account_manager").asString("");
        return new RightsOfAToken(
                new Caller.Person(
                        claims.path("sub").asString(),
                        roles,
                        manager.isEmpty() ? Set.of() : Set.of(manager),
                        Set.of(KnownPeople.WHOLE_HOUSE),
                        manager.isEmpty() ? null : manager),
                manager.isEmpty() ? null : manager,
                "nl".equals(request.requestHeaders().get("Accept-Language")) ? Locale.of("nl") : Locale.ROOT);
    }

    private static JsonNode claims(String authorization) {
        return JSON.readTree(Base64.getUrlDecoder().decode(authorization.split("\\.")[1]));
    }

    Mono<Void> answer(HttpServerRequest request, HttpServerResponse response) {
        return answer(request, response, Map.of("isolation", "none", "sees", "everybody"));
    }

    /** @param apart whether customers are kept apart, and how far the person sees */
    Mono<Void> answer(HttpServerRequest request, HttpServerResponse response, Map<String, String> apart) {
        if (person.roles().isEmpty()) {
            return refused(response, Duty.READING);
        }
        String asked = request.uri().replaceFirst(".*accountManager=([^&]+).*|.*", "$1");
        Facts facts = Facts.ofCustomer(asked.isEmpty() ? accountManager : asked, KnownPeople.WHOLE_HOUSE)
                .startedBy(person.id());
        List<Map<String, Object>> duties = new ArrayList<>();
        for (Duty duty : Duty.values()) {
            if (duty.isForServices()) {
                continue;
            }
            Map<String, Object> one = new LinkedHashMap<>(Map.of("duty", duty.word()));
            one.put("may", Rights.reach(person, duty, facts) instanceof Decision.Allowed);
            if (Rights.reach(person, duty, facts) instanceof Decision.Refused) {
                one.put("code", "role-needed");
                one.put("why", why(duty));
            }
            duties.add(one);
        }
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("who", person.id());
        page.put("roles", person.roles().stream().map(Role::word).sorted().toList());
        page.put("team", "north");
        page.put("leads", List.of());
        page.put("teams", List.of("north", "north-1"));
        page.put(
                "answersFor",
                accountManager == null
                        ? List.of()
                        : List.of(Map.of(
                                "accountManagerId",
                                accountManager,
                                "itself",
                                true,
                                "standIn",
                                "marieke.smeets",
                                "until",
                                "2026-12-24")));
        page.putAll(apart);
        page.put("duties", duties);
        return CannedServices.body(response, JSON.writeValueAsString(page));
    }

    /** Whether the person has no role for it; then it was answered. */
    boolean lacks(Duty duty) {
        return duty.grants().stream().noneMatch(grant -> person.roles().contains(grant.role()));
    }

    Mono<Void> refused(HttpServerResponse response, Duty duty) {
        return CannedServices.body(
                response.status(403),
                JSON.writeValueAsString(Map.of("code", "role-needed", "detail", why(duty), "needed", duty.word())));
    }

    private String why(Duty duty) {
        ResourceBundle lines = ResourceBundle.getBundle(
                "problems/rights",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return lines.getString("role-needed").replace("{needed}", lines.getString("needed." + duty.word()));
    }

    /** What a page writes, with its body. */
    interface Write {
        Mono<Void> answer(HttpServerRequest request, HttpServerResponse response, String body);
    }

    /** Rights are the person's, what pages write is the test's to answer, the rest is canned. */
    static Publisher<Void> answerOr(Write write, HttpServerRequest request, HttpServerResponse response) {
        if (request.path().equals("api/rights")) {
            return of(request).answer(request, response);
        }
        return isAWrite(request)
                ? request.receive()
                        .aggregate()
                        .asString()
                        .defaultIfEmpty("")
                        .flatMap(body -> isToldByTheGateway(request)
                                ? CannedServices.body(response, "{}")
                                : write.answer(request, response, body))
                : CannedServices.answer(request, response);
    }

    /** What the access log is told of a sign-in is no write of a page. */
    private static boolean isToldByTheGateway(HttpServerRequest request) {
        return request.uri().startsWith("/sign-");
    }

    static boolean isAWrite(HttpServerRequest request) {
        return !request.method().equals(HttpMethod.GET);
    }
}
