package io.tierledger.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;

class ReadingARequestTest {
    private static final SmallService service = new SmallService();

    @AfterAll
    static void stop() {
        service.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "limti=3|unknown-parameter|limti",
                "limit=3&limit=4|repeated-parameter|limit",
                "limit=|empty-parameter|limit",
                "%7Bfield%7D=3|unknown-parameter|{field}",
                "limit=%20|empty-parameter|limit",
                "limit=%C2%A0|empty-parameter|limit",
                "limit=many|bad-parameter|limit",
                "limit=99999999999|bad-parameter|limit",
                "limit=0|bad-limit|limit",
                "on=2026-02-30|bad-parameter|on",
                "colour=BLUE|bad-parameter|colour",
                "colour=RED%00|control-character|colour"
            })
    void a_parameter_that_nobody_declared_or_can_read_is_refused_by_its_name(String query, String code, String field) {
        String problem = problem(get("/api/echo/K1?" + query), 400, code);
        assertThat(problem).contains("\"field\":\"" + field + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Tierledger-User", "Idempotency-Key", "If-Match", "Last-Event-ID"})
    void a_header_of_which_one_counts_may_be_sent_once(String header) {
        EntityExchangeResult<byte[]> answer = service.client
                .get()
                .uri(URI.create("/api/echo/K1"))
                .header(header, "anna")
                .header(header, "bert")
                .exchange()
                .expectBody()
                .returnResult();
        assertThat(problem(answer, 400, "repeated-header")).contains("\"field\":\"" + header + "\"");
    }

    @Test
    void the_known_parameters_are_named() {
        assertThat(problem(get("/api/echo/K1?tier=A"), 400, "unknown-parameter"))
                .contains("colour, limit, on");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a/b", "50%", "a\\b", "a;b=1", "a+b", "a?b", "a#b", "a b", "a%2Fb", "..", "K😀1", "Ł&=", "x,y"})
    void an_identifier_with_signs_of_addresses_is_found_under_the_address_we_give_out(String id) {
        assertThat(body(get(Address.of("/api/echo/{id}", id).toString()), 200)).isEqualTo(id);
    }

    @Test
    void a_sign_that_turns_what_others_read_is_refused_by_the_name_it_stands_for() {
        assertThat(problem(get("/api/echo/Jan%E2%80%AEsen"), 404, "control-character"))
                .contains("\"field\":\"id\"");
    }

    @Test
    void what_looks_the_same_is_the_same() {
        assertThat(body(get("/api/echo/Jose%CC%81"), 200)).isEqualTo("José");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"text\":\"a\",\"txet\":1}|unknown-property",
                "{\"text\":\"a\",\"text\":\"b\"}|unreadable-body",
                "{\"text\":\"a\",\"number\":NaN}|unreadable-body",
                "{\"text\":\"a\",\"number\":123456789012345678901234567890}|unreadable-body",
                "{\"text\":\"a\",\"number\":\"5\"}|bad-value",
                "{\"text\":\"a\",\"number\":5.5}|bad-value",
                "{\"text\":7}|bad-value",
                "{\"text\":\"a\",\"colour\":\"BLUE\"}|bad-value",
                "{\"text\":\"a\",\"colour\":1}|bad-value",
                "{\"text\":\"a\"} {}|bad-value",
                "[]|bad-value",
                "{\"text\":\"a\",\"on\":\"gisteren\"}|bad-value",
                "{\"text\"|unreadable-body"
            })
    void a_body_is_read_as_it_is_described_or_refused(String body, String code) {
        problem(post(body, "application/json"), 400, code);
    }

    @Test
    void ten_thousand_levels_are_refused() {
        problem(
                post("{\"text\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}", "application/json"),
                400,
                "bad-value");
    }

    @Test
    void no_body_and_no_type_are_refused_and_never_a_defect() {
        problem(
                service.client
                        .post()
                        .uri("/api/entries")
                        .contentType(MediaType.APPLICATION_JSON)
                        .exchange()
                        .expectBody()
                        .returnResult(),
                400,
                "body-missing");
        problem(post("{\"text\":\"a\"}", ""), 415, "unsupported-media-type");
        problem(post("text", "text/plain"), 415, "unsupported-media-type");
    }

    @ParameterizedTest
    @CsvSource({
        "application/json;charset=utf-16,415",
        "application/json;charset=ISO-8859-1,415",
        "application/json;charset=utf-8,201",
        "application/json;charset=US-ASCII,201"
    })
    void a_body_in_an_encoding_that_is_not_read_is_refused(String type, int status) {
        EntityExchangeResult<byte[]> answer = post("{\"text\":\"a\"}", type);
        assertThat(answer.getStatus().value()).isEqualTo(status);
    }

    @Test
    void a_method_that_is_not_there_names_those_that_are() {
        var answer = service.client
                .delete()
                .uri("/api/entries")
                .exchange()
                .expectBody()
                .returnResult();
        problem(answer, 405, "method-not-allowed");
        assertThat(answer.getResponseHeaders().getFirst("Allow")).isEqualTo("POST");
    }

    @ParameterizedTest
    @CsvSource({
        "nl,Er is geen parameter",
        "'de, nl;q=0.5',Er is geen parameter",
        "en,There is no parameter",
        "fr,There is no"
    })
    void a_refusal_speaks_the_language_of_its_reader(String languages, String words) {
        var answer = service.client
                .get()
                .uri("/api/echo/K1?tier=A")
                .header("Accept-Language", languages)
                .exchange()
                .expectBody()
                .returnResult();
        assertThat(problem(answer, 400, "unknown-parameter")).contains(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"José Größe", "Zofia Łoś", "Jan", "50% Jansen"})
    void a_name_in_a_header_is_read_in_whichever_way_it_was_sent(String name) {
        String bytes = new String(name.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        assertThat(NamesInHeaders.name(bytes)).isEqualTo(name);
        assertThat(NamesInHeaders.name(Address.of("{name}", name).toString())).isEqualTo(name);
    }

    @Test
    void a_name_in_latin_letters_is_read_too() {
        assertThat(NamesInHeaders.name("Jos\u00e9")).isEqualTo("José");
        var answer = service.client
                .get()
                .uri("/api/person")
                .header("Tierledger-User", "Zofia%20%C5%81o%C5%9B")
                .exchange();
        assertThat(body(answer.expectBody().returnResult(), 200)).isEqualTo("Zofia Łoś");
    }

    private static EntityExchangeResult<byte[]> get(String uri) {
        return service.client.get().uri(URI.create(uri)).exchange().expectBody().returnResult();
    }

    private static EntityExchangeResult<byte[]> post(String body, String type) {
        return service.client
                .post()
                .uri("/api/entries")
                .header("Content-Type", type)
                .bodyValue(body.getBytes(StandardCharsets.UTF_8))
                .exchange()
                .expectBody()
                .returnResult();
    }

    private static String problem(EntityExchangeResult<byte[]> answer, int status, String code) {
        String problem = body(answer, status);
        assertThat(answer.getResponseHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(problem).contains("\"code\":\"" + code + "\"");
        assertThat(problem).doesNotContain("java", "Exception", "tools.jackson", "Counter", "StreamRead");
        return problem;
    }

    private static String body(EntityExchangeResult<byte[]> answer, int status) {
        byte[] content = answer.getResponseBodyContent();
        String text = content == null ? "" : new String(content, StandardCharsets.UTF_8);
        assertThat(answer.getStatus().value()).as(text).isEqualTo(status);
        return text;
    }
}
