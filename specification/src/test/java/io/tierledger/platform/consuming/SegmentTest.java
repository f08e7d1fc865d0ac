package io.tierledger.platform.consuming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tierledger.platform.bytes.UnreadableBytes;
import io.tierledger.specification.stored.GoldenBytes;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Saved state is read as it was written, in each form that ever was. */
class SegmentTest {
    @Test
    void a_segment_has_its_form() {
        Map<String, byte[]> documents = new LinkedHashMap<>();
        documents.put("", new byte[] {7, 8, 9});
        documents.put("K-é", new byte[] {1});
        documents.put("gone", new byte[0]);
        GoldenBytes.of("state-segment", 1)
                .isWrittenAndRead(Segment.written(documents).getFirst(), SegmentTest::said);
    }

    @Test
    void the_form_before_forms_is_read() {
        GoldenBytes.of("state-segment", 0).isRead(SegmentTest::said);
    }

    @Test
    void a_form_of_a_later_version_is_refused_with_words() {
        assertThatThrownBy(() -> said(new byte[] {2, 0, 0}))
                .isInstanceOf(UnreadableBytes.class)
                .hasMessage("a segment of a saved state is kept in form 2, which this version does not know");
    }

    @Test
    void a_segment_that_is_cut_short_is_refused_with_words() {
        byte[] whole = Segment.written(Map.of("K1", new byte[] {1, 2})).getFirst();
        assertThatThrownBy(() -> said(java.util.Arrays.copyOf(whole, whole.length - 1)))
                .isInstanceOf(UnreadableBytes.class)
                .hasMessage("a segment of a saved state is cut short");
    }

    @Test
    void what_fills_a_segment_goes_on_in_another() {
        Map<String, byte[]> documents = new LinkedHashMap<>();
        documents.put("one", new byte[1 << 20]);
        documents.put("other", new byte[] {1});
        Map<String, byte[]> read = new LinkedHashMap<>();
        assertThat(Segment.written(documents)).hasSize(2).allSatisfy(segment -> Segment.read(segment, read));
        assertThat(read).containsOnlyKeys("one", "other");
    }

    private static String said(byte[] segment) {
        Map<String, byte[]> documents = new LinkedHashMap<>();
        Segment.read(segment, documents);
        return documents.entrySet().stream()
                .map(document ->
                        "'%s' %s".formatted(document.getKey(), HexFormat.of().formatHex(document.getValue())))
                .collect(Collectors.joining("\n"));
    }
}
