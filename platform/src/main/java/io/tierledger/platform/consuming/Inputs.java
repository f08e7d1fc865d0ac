package io.tierledger.platform.consuming;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
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

    /** What a record says of itself: its position in the source's store (-1 when it has none) and its type. */
    record Heading(long sequence, String type) {

        /** Reads the headers once: each is decoded as it is passed. */
        static Heading of(ConsumerRecord<String, byte[]> record) {
            long sequence = -1;
            String type = "";
            for (Header header : record.headers()) {
                byte[] value = header.value();
                if (value != null && header.key().equals("ce_sequence")) {
                    sequence = number(value);
                } else if (value != null && header.key().equals("ce_type")) {
                    type = new String(value, StandardCharsets.UTF_8);
                }
            }
            return new Heading(sequence, type);
        }

        private static long number(byte[] digits) {
            long number = 0;
            for (byte digit : digits) {
                number = number * 10 + (digit - '0');
            }
            return number;
        }
    }

    boolean passesOver(Heading heading) {
        return stage.description().ignores().contains(heading.type());
    }

    Input read(ConsumerRecord<String, byte[]> record, Heading heading) {
        String key = record.key() == null ? "" : record.key();
        Object event = decode(heading.type(), record.value());
        return new Input(
                stage.description().source(),
                record.partition(),
                heading.sequence(),
                heading.type(),
                key,
                event,
                record.value());
    }

    private Object decode(String type, byte[] body) {
        Class<?> as = stage.description().understands().get(type);
        if (as == null) {
            return new Unreadable("unknown type " + type);
        }
        try {
            return json.readValue(body, as);
        } catch (JacksonException misshapen) {
            return new Unreadable(Causes.of(misshapen));
        }
    }
}
