package io.tierledger.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {
    @Test
    void a_cursor_says_what_it_was_given() {
        for (String key : new String[] {"", "K1", "Café\n1", "2026-01-01 7"}) {
            assertThat(Page.key(Page.cursor(key))).isEqualTo(key);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zzz", "AAAA", "AA", "AP8A", "QU0wMQA", "a", "=", "not a cursor", "AAAAAAAA"})
    void one_that_was_never_given_out_is_refused(String cursor) {
        assertThatThrownBy(() -> Page.key(cursor))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("bad-cursor"));
    }

    @Test
    void one_that_was_changed_is_refused() {
        byte[] bytes = Base64.getUrlDecoder().decode(Page.cursor("K1"));
        bytes[1] = '2';
        String changed = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        assertThatThrownBy(() -> Page.key(changed)).isInstanceOf(Refused.class);
        String old = Base64.getUrlEncoder().withoutPadding().encodeToString("K1".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> Page.key(old)).isInstanceOf(Refused.class);
    }
}
