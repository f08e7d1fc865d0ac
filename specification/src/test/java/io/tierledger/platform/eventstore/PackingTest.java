package io.tierledger.platform.eventstore;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.Zstd;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Payloads are shorter in the store than they are, and whatever was ever stored is read. */
class PackingTest {
    private static final Dictionary FIRST = learnt(1, "shipment");
    private static final Dictionary SECOND = learnt(2, "delivery");

    @Test
    void a_payload_is_stored_in_a_fraction_of_its_bytes_and_read_as_it_was() {
        Packing packing = new Packing(List.of(FIRST));
        byte[] json = event("shipment", 4711);
        byte[] stored = packing.pack(json);
        assertThat(stored.length).isLessThan(json.length / 2);
        assertThat(packing.unpack(stored)).isEqualTo(json);
    }

    @Test
    void what_was_stored_before_there_were_dictionaries_is_read_as_it_stands() {
        byte[] json = event("shipment", 4711);
        assertThat(new Packing(List.of(FIRST)).unpack(json)).isEqualTo(json);
    }

    @Test
    void what_would_become_longer_stands_as_it_is() {
        byte[] short_ = "{}".getBytes(UTF_8);
        assertThat(new Packing(List.of(FIRST)).pack(short_)).isEqualTo(short_);
    }

    @Test
    void the_newest_dictionary_packs_and_the_older_ones_still_read() {
        byte[] before = new Packing(List.of(FIRST)).pack(event("shipment", 1));
        Packing now = new Packing(List.of(SECOND, FIRST));
        assertThat(now.unpack(before)).isEqualTo(event("shipment", 1));
        byte[] stored = now.pack(event("delivery", 2));
        assertThat(Zstd.getDictIdFromFrame(stored)).isEqualTo(2);
        assertThat(now.unpack(stored)).isEqualTo(event("delivery", 2));
    }

    @Test
    void without_its_dictionary_a_payload_is_refused_and_the_dictionary_named() {
        byte[] stored = new Packing(List.of(SECOND)).pack(event("delivery", 2));
        Packing older = new Packing(List.of(FIRST));
        assertThatThrownBy(() -> older.unpack(stored))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("an event is packed with dictionary 2, which this version does not have");
    }

    @Test
    void a_payload_that_is_cut_short_is_never_read_as_another() {
        Packing packing = new Packing(List.of(FIRST));
        byte[] stored = packing.pack(event("shipment", 4711));
        assertThatThrownBy(() -> packing.unpack(Arrays.copyOf(stored, stored.length - 3)))
                .isInstanceOf(RuntimeException.class);
        assertThat(packing.unpack(stored)).as("the next one").isEqualTo(event("shipment", 4711));
    }

    @Test
    void many_threads_pack_and_unpack_at_once() {
        Packing packing = new Packing(List.of(FIRST));
        assertThat(IntStream.range(0, 20_000).parallel().allMatch(i -> {
                    byte[] json = event("shipment", i);
                    return Arrays.equals(packing.unpack(packing.pack(json)), json);
                }))
                .isTrue();
    }

    @Test
    void a_dictionary_under_another_number_is_refused() {
        assertThatThrownBy(() -> new Dictionary(2, FIRST.bytes())).hasMessage("dictionary 2 says that it is number 1");
    }

    private static byte[] event(String what, int number) {
        return "{\"%sId\":\"T%d\",\"sentOn\":\"2026-11-%02d\",\"weightInGrams\":%d,\"carrier\":\"by water\",\"insured\":true}"
                .formatted(what, number, number % 28 + 1, number * 37)
                .getBytes(UTF_8);
    }

    private static Dictionary learnt(int number, String what) {
        byte[][] samples =
                IntStream.range(0, 4_000).mapToObj(i -> event(what, i)).toArray(byte[][]::new);
        byte[] room = new byte[2_048];
        int length = (int) Zstd.trainFromBuffer(samples, room);
        byte[] bytes = Arrays.copyOf(room, length);
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(4, number);
        return new Dictionary(number, bytes);
    }
}
