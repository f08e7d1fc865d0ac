package io.tierledger.platform.consuming;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** From Kafka records (CloudEvents, binary mode) to inputs. */
final class Inputs {
    private final Stage stage;
    private final JsonMapper json;

    /** A message that cannot be read: of an unknown type, or not of its type's shape. */
    record Unreadable(String reason) {}

    Inputs(Stage stage, JsonMapper json) {
        this.stage = stage;
        this.json = json;
    }

    /** Position in the source's store, or -1 for a record without one. */
    static long sequence(ConsumerRecord<String, byte[]> record) {
        byte[] value = header(record, "ce_sequence");
        if (value == null) {
            return -1;
        }
        long sequence = 0;
        for (byte digit : value) {
            sequence = sequence * 10 + (digit - '0');
        }
        return sequence;
    }

    boolean passesOver(ConsumerRecord<String, byte[]> record) {
        return stage.ignores().contains(type(record));
    }

    Input read(ConsumerRecord<String, byte[]> record) {
        String type = type(record);
        String key = record.key() == null ? "" : record.key();
        return new Input(
                stage.source(), record.partition(), sequence(record), type, key, decode(type, record.value()), record.value());
    }

    private Object decode(String type, byte[] body) {
        Class<?> as = stage.understands().get(type);
        if (as == null) {
            return new Unreadable("unknown type " + type);
        }
        try {
            return json.readValue(body, as);
        } catch (JacksonException misshapen) {
            return new Unreadable(Causes.of(misshapen));
        }
    }

    private static String type(ConsumerRecord<String, byte[]> record) {
        byte[] value = header(record, "ce_type");
        return value == null ? "" : new String(value, StandardCharsets.UTF_8);
    }

    private static byte @Nullable [] header(ConsumerRecord<String, byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? null : header.value();
    }
}
