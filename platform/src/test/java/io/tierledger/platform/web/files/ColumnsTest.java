package io.tierledger.platform.web.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.core.ResolvableType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Columns follow the type of what a list holds, and a cell holds what stands there. */
class ColumnsTest {
    private record Money(String amount, String currency) {}

    private record Of<T>(T value, List<T> all) {}

    private record Seen(LocalDate on, int times) {}

    private record Item(
            String id,
            @Nullable Money revenue,
            @JsonUnwrapped Seen seen,
            BigDecimal share,
            List<String> groups,
            List<Seen> history,
            Map<String, String> facts,
            Of<Seen> of,
            boolean open) {
        public boolean isFinal() {
            return !open;
        }
    }

    private final Columns columns = Columns.of(ResolvableType.forClass(Item.class));

    @Test
    void a_record_within_a_record_is_a_column_for_each_of_its_own() {
        assertThat(columns.headings())
                .containsExactly(
                        "id",
                        "revenue.amount",
                        "revenue.currency",
                        "on",
                        "times",
                        "share",
                        "groups",
                        "history",
                        "facts",
                        "of.value.on",
                        "of.value.times",
                        "of.all",
                        "open",
                        "final");
        assertThat(columns.all().stream()
                        .filter(column -> column.kind() == Column.Kind.NUMBER)
                        .map(Column::heading))
                .containsExactly("revenue.amount", "times", "share", "of.value.times");
        assertThat(columns.all().stream()
                        .filter(column -> column.kind() == Column.Kind.DAY)
                        .map(Column::heading))
                .containsExactly("on", "of.value.on");
    }

    @Test
    void what_is_not_there_is_empty_and_what_is_more_than_words_is_json() {
        JsonNode item = JsonMapper.shared().readTree("""
                {"id":"K1","revenue":null,"on":"2026-11-30","times":3,"share":0.25,"groups":["a","b"],
                 "history":[{"on":"2026-01-01","times":1}],"facts":{"x-a":"1"},"of":{"all":[]},"open":false,"final":true}""");
        assertThat(columns.all().stream().map(column -> column.of(item)))
                .containsExactly(
                        "K1",
                        "",
                        "",
                        "2026-11-30",
                        "3",
                        "0.25",
                        "a, b",
                        "[{\"on\":\"2026-01-01\",\"times\":1}]",
                        "{\"x-a\":\"1\"}",
                        "",
                        "",
                        "",
                        "false",
                        "true");
    }
}
