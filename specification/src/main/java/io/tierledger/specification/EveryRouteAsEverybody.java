package io.tierledger.specification;

import io.tierledger.rights.Caller;
import io.tierledger.rights.Decision;
import io.tierledger.rights.Duty;
import io.tierledger.rights.Facts;
import io.tierledger.rights.Grant;
import io.tierledger.rights.KnownPeople;
import io.tierledger.rights.Purpose;
import io.tierledger.rights.Refusal;
import io.tierledger.rights.Right;
import io.tierledger.rights.Rights;
import io.tierledger.rights.Role;
import io.tierledger.rights.Route;
import io.tierledger.rights.Scope;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks every route as nobody, as every role, as every purpose and as a service, and compares who is let in with the table. What is asked
 * for does not exist, so whoever is let in is answered by the endpoint in its own way; who is not, by the door.
 */
final class EveryRouteAsEverybody {
    private static final Set<String> OF_THE_DOOR =
            Set.of("sign-in-needed", "bad-token", "services-only", "role-needed", "not-yours");
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private EveryRouteAsEverybody() {}

    static void ask(ServiceUnderTest service, Set<Route> routes) {
        Rights rights = Rights.of(service.name());
        Map<Caller, String> callers = callers(service.issuer());
        SoftAssertions.assertSoftly(all -> {
            for (Route route : routes) {
                callers.forEach((caller, token) -> all.assertThat(answer(service, route, token))
                        .as("%s as %s", route, caller)
                        .isEqualTo(expected(rights, route, caller)));
            }
        });
    }

    private static Map<Caller, String> callers(TestIssuer issuer) {
        Map<Caller, String> callers = new LinkedHashMap<>();
        callers.put(new Caller.Nobody(), "");
        callers.put(new Caller.Service("a-test"), TestTokens.ofService("a-test"));
        for (Purpose purpose : Purpose.values()) {
            callers.put(new Caller.Program("a-program", Set.of(purpose)), TestTokens.ofProgram(purpose));
        }
        for (Role role : Role.values()) {
            callers.put(
                    new Caller.Person("p-1", Set.of(role), Set.of(), Set.of(KnownPeople.WHOLE_HOUSE)),
                    issuer.person("p-1", role.word()));
        }
        callers.put(new Caller.Person("p-1", Set.of(), Set.of(), Set.of()), issuer.person("p-1"));
        return callers;
    }

    /** Nobody answers for what does not exist, and nobody began it. */
    private static String expected(Rights rights, Route route, Caller caller) {
        boolean isFor = rights.at(route).filter(right -> isBegun(right, caller)).isPresent();
        return rights.admit(caller, route, Facts.ofCustomer(null, KnownPeople.WHOLE_HOUSE))
                                instanceof Decision.Refused(Refusal why, Map<String, Object> needed)
                        && !isFor
                ? why.status() + " " + why.code()
                : "let in";
    }

    /** There is nothing that somebody has begun: the service says so (404) to whoever has a role that might end it. */
    private static boolean isBegun(Right right, Caller caller) {
        return right.duty() == Duty.ENDING_A_SIMULATION
                && caller instanceof Caller.Person person
                && right.duty().grants().stream()
                        .filter(grant -> grant.scope() == Scope.OWN_DOING)
                        .map(Grant::role)
                        .anyMatch(person.roles()::contains);
    }

    private static String answer(ServiceUnderTest service, Route route, String token) {
        String path = route.pattern().replaceAll("\\{\\*?[^}]+}", "none");
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(service.url(path)))
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", "application/json")
                .method(
                        route.method(),
                        HttpRequest.BodyPublishers.ofString(route.method().equals("GET") ? "" : "{}"));
        if (token.isEmpty()) {
            request.header(TypedUsers.AS_IS, "true");
        } else {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            HttpResponse<InputStream> answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                return answer.statusCode() == 401 || answer.statusCode() == 403 || answer.statusCode() == 404
                        ? code(answer.statusCode(), body.readAllBytes())
                        : "let in";
            }
        } catch (IOException e) {
            throw new IllegalStateException(route + " is not answered", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String code(int status, byte[] body) {
        String code = body.length == 0
                ? ""
                : JsonMapper.shared().readTree(body).path("code").asString("");
        return OF_THE_DOOR.contains(code) ? status + " " + code : "let in";
    }
}
