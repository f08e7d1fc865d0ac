package io.tierledger.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** What people type into a body, whichever body it is. */
class WritingTextsTest {
    private static final SmallService service = new SmallService();

    @AfterAll
    static void stop() {
        service.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\u0000",
                "\\u0007",
                "\\u0085",
                "\\ud800",
                "\\udc00x",
                "\\u200e",
                "\\u200f",
                "\\u061c",
                "\\u202e",
                "\\u2066",
                "\\u2028",
                "\\ufffe",
                "\\ufffd"
            })
    void a_sign_that_nobody_types_is_refused_with_its_field(String sign) {
        assertThat(post("/api/entries", "{\"text\":\"Jan" + sign + "sen\"}", 422))
                .contains("\"code\":\"control-character\"", "\"field\":\"text\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"goals\":[{\"due\":\"a\"},{\"due\":\"x\\u202Ey\"}]}|goals[1].due",
                "{\"a\":{\"b\":\"x\\u202Ey\"}}|a.b",
                "[\"a\",\"x\\u202Ey\"]|[1]",
                "{\"a\":{\"x\\u202Ey\":1}}|a",
                "{\"x\\u202Ey\":1}|body",
                "\"x\\u202Ey\"|body"
            })
    void documents_of_any_form_are_looked_through(String body, String field) {
        assertThat(post("/api/documents", body, 422))
                .contains("\"code\":\"control-character\"", "\"field\":\"" + field + "\"");
    }

    @Test
    void several_lines_and_signs_of_all_languages_are_texts() {
        for (String text : new String[] {"een\ntwee\r\n\tdrie", "Zofia Łoś", "東京 😀", "שלום"}) {
            String body = JsonMapper.shared()
                    .writeValueAsString(JsonMapper.shared().createObjectNode().put("text", text));
            assertThat(JsonMapper.shared()
                            .readTree(post("/api/entries", body, 201))
                            .path("text")
                            .asString())
                    .isEqualTo(text);
        }
    }

    @Test
    void blanks_around_a_text_are_no_part_of_it() {
        assertThat(post("/api/entries", "{\"text\":\"\\u00a0 \\u200bK1\\u2007\\ufeff \"}", 201))
                .contains("\"text\":\"K1\"");
        assertThat(post("/api/entries", "{\"text\":\" \\u00a0\\u2003\"}", 422)).contains("\"code\":\"missing\"");
    }

    @Test
    void what_services_say_to_each_other_is_taken_as_it_was_stored() {
        assertThat(post("/internal/documents", "[\"x\\u202Ey \"]", 200)).isEqualTo("[\"x\u202Ey \"]");
    }

    private static String post(String path, String body, int status) {
        var answer = service.client
                .post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body.getBytes(StandardCharsets.UTF_8))
                .exchange()
                .expectBody()
                .returnResult();
        byte[] content = answer.getResponseBodyContent();
        String text = content == null ? "" : new String(content, StandardCharsets.UTF_8);
        assertThat(answer.getStatus().value()).as(text).isEqualTo(status);
        return text;
    }
}
