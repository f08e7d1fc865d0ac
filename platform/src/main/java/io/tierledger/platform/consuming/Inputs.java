package io.tierledger.platform.consuming;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.AnnotationIntrospector;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;

/** From Kafka records (CloudEvents, binary mode) to inputs. */
final class Inputs {
    private final Stage stage;
    private final Map<Class<?>, ObjectReader> readers;

    /** A message that cannot be read: of an unknown type, or not of its type's shape. */
    record Unreadable(String reason) {}

    Inputs(Stage stage, JsonMapper json) {
        this.stage = stage;
        this.readers = readers(stage, json);
    }

    /** They pass over what the types do not know; without being told so they would keep it until the whole is read. */
    private static Map<Class<?>, ObjectReader> readers(Stage stage, JsonMapper json) {
        JsonMapper passing = json.rebuild()
                .annotationIntrospector(AnnotationIntrospector.pair(
                        json.deserializationConfig().getAnnotationIntrospector(), new PassOverUnknown()))
                .build();
        return stage.description().understands().values().stream()
                .distinct()
                .collect(Collectors.toMap(Function.identity(), passing::readerFor));
    }

    private static final class PassOverUnknown extends NopAnnotationIntrospector {
        private static final long serialVersionUID = 1;

        @Override
        public JsonIgnoreProperties.Value findPropertyIgnoralByName(MapperConfig<?> config, Annotated type) {
            return JsonIgnoreProperties.Value.forIgnoreUnknown(true);
        }
    }

    /** What a record says of itself: its position in the source's store (-1 when it has none) and its type. */
    record Heading(long sequence, String type) {

        /** Reads the headers once, from the last one, where extensions are: each is decoded as it is passed. The last of a name counts. */
        static Heading of(ConsumerRecord<String, byte[]> record) {
            long sequence = -1;
            String type = "";
            Header[] headers = record.headers().toArray();
            for (int i = headers.length - 1; i >= 0 && (sequence < 0 || type.isEmpty()); i--) {
                byte[] value = headers[i].value();
                if (value != null && sequence < 0 && headers[i].key().equals("ce_sequence")) {
                    sequence = number(value);
                } else if (value != null && type.isEmpty() && headers[i].key().equals("ce_type")) {
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
            return Objects.requireNonNull(readers.get(as)).readValue(body);
        } catch (JacksonException misshapen) {
            return new Unreadable(Causes.of(misshapen));
        }
    }
}
