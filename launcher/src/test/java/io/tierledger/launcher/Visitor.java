package io.tierledger.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody with a browser: it keeps cookies, and follows what it is sent on to when it is told to. */
final class Visitor implements AutoCloseable {
    private static final String TOKEN = "name=\"_csrf\" value=\"([^\"]+)\"";
    private static final int MOST_STEPS = 10;

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final String address;
    private final SignInPage provider;
    private String at;

    Visitor(String address, SignInPage provider) {
        this.address = address;
        this.at = address;
        this.provider = provider;
    }

    HttpResponse<String> get(String path) throws Exception {
        return ask(path, request -> request);
    }

    HttpResponse<String> ask(String path, UnaryOperator<HttpRequest.Builder> how) throws Exception {
        URI uri = URI.create(at).resolve(path);
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(30));
        return client.send(how.apply(request).build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> write(String path, Map<String, String> headers) throws Exception {
        return ask(path, request -> {
            headers.forEach(request::header);
            return request.header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString("{}"));
        });
    }

    HttpResponse<String> write(String method, String path, String csrf, String body) throws Exception {
        return ask(
                path,
                request -> request.header("Content-Type", "application/json")
                        .header("Tierledger-Csrf", csrf)
                        .method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Follows what is answered until it leads no further, or to where it should stop. */
    HttpResponse<String> follow(HttpResponse<String> answer, String until) throws Exception {
        HttpResponse<String> last = answer;
        for (int step = 0; step < MOST_STEPS && last.statusCode() == 302; step++) {
            URI next = last.uri().resolve(location(last));
            if (next.getPath().equals(until)) {
                return last;
            }
            last = get(next.toString());
        }
        assertThat(last.statusCode()).as("no loop, at " + last.uri()).isNotEqualTo(302);
        return last;
    }

    HttpResponse<String> send(HttpResponse<String> page, String action, Map<String, String> fields) throws Exception {
        Map<String, String> all = new TreeMap<>(fields);
        all.put("_csrf", found(page.body(), TOKEN));
        return send(action, all);
    }

    HttpResponse<String> send(String action, Map<String, String> fields) throws Exception {
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return ask(
                action,
                request -> request.header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Origin", address)
                        .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    /** To the page of the provider that asks who it is. */
    HttpResponse<String> begin() throws Exception {
        return follow(get("/sign-in"), "");
    }

    /** Up to the answer that leads back to the gateway with a code. */
    HttpResponse<String> clicked(String person) throws Exception {
        return follow(provider.answered(this, begin(), person), "/sign-in/done");
    }

    /** Signs in. @return what {@code GET /api/me} answers */
    JsonNode signInAs(String person) throws Exception {
        HttpResponse<String> back = get(location(clicked(person)));
        assertThat(back.statusCode()).isEqualTo(302);
        assertThat(location(back)).isEqualTo("/");
        return me();
    }

    JsonNode me() throws Exception {
        HttpResponse<String> me = get("/api/me");
        assertThat(me.statusCode()).as(me.body()).isEqualTo(200);
        return json(me);
    }

    boolean isSignedIn() throws Exception {
        return get("/api/me").statusCode() == 200;
    }

    /** The cookie of the session, {@code name=value}. */
    String cookie() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().matches("tierledger-\\d+"))
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .findFirst()
                .orElseThrow();
    }

    static String found(String text, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return found.group(1);
    }

    static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
