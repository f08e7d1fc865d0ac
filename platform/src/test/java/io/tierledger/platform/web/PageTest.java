package io.tierledger.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
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

    @Test
    void what_lies_in_memory_is_given_out_page_by_page() {
        NavigableMap<String, Integer> all = new TreeMap<>(Map.of("a", 1, "b", 2, "c", 3, "d", 4));
        Page<Integer> first = Page.of(all, 3, null);
        assertThat(first.items()).containsExactly(1, 2, 3);
        assertThat(first.next()).isEqualTo(Page.cursor("c"));
        assertThat(Page.of(all, 3, first.next())).isEqualTo(new Page<>(List.of(4), null));
        assertThat(Page.of(all, 4, null).next()).as("nothing follows").isNull();
        assertThat(Page.of(all, 2, Page.cursor("d"))).isEqualTo(new Page<>(List.of(), null));
        assertThat(first.map(one -> "no. " + one))
                .isEqualTo(new Page<>(List.of("no. 1", "no. 2", "no. 3"), first.next()));
        assertThatThrownBy(() -> Page.of(all, 3, "zzz")).isInstanceOf(Refused.class);
    }
}
