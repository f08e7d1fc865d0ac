package io.tierledger.platform.eventstore;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.ChainingConverter;
import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.UnknownSerializedType;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Axon's view of the {@link EventCatalogue}: stored bytes under stable names. Axon's default serializers write class names. */
final class NamedEventSerializer implements Serializer {
    private static final String REVISION = "1";

    private final EventCatalogue catalogue;
    private final JsonMapper json;
    private final Converter converter = new ChainingConverter();

    public NamedEventSerializer(EventCatalogue catalogue, JsonMapper json) {
        this.catalogue = catalogue;
        this.json = json;
    }

    @Override
    public <T> SerializedObject<T> serialize(@Nullable Object object, Class<T> as) {
        byte[] bytes = object instanceof MetaData meta
                ? catalogue.encodeMetadata(Map.copyOf(meta))
                : catalogue.encode(Objects.requireNonNull(object, "nothing to serialise"));
        return new SimpleSerializedObject<>(converter.convert(bytes, as), as, typeForClass(object.getClass()));
    }

    @Override
    public <T> boolean canSerializeTo(Class<T> as) {
        return converter.canConvert(byte[].class, as);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <S, T> T deserialize(SerializedObject<S> serialized) {
        byte[] bytes = converter.convert(serialized, byte[].class).getData();
        Class<?> type = classForType(serialized.getType());
        if (type == MetaData.class) {
            String text = new String(bytes, StandardCharsets.UTF_8);
            return (T) MetaData.from(json.readValue(text, Map.class));
        }
        return (T) catalogue.decode(serialized.getType().getName(), bytes);
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        if (type.getName().equals(MetaData.class.getName())) {
            return MetaData.class;
        }
        return catalogue.knows(type.getName()) ? catalogue.classOf(type.getName()) : UnknownSerializedType.class;
    }

    @Override
    public SerializedType typeForClass(@Nullable Class type) {
        if (type == null) {
            return SimpleSerializedType.emptyType();
        }
        if (MetaData.class.isAssignableFrom(type)) {
            return new SimpleSerializedType(MetaData.class.getName(), null);
        }
        return new SimpleSerializedType(catalogue.nameOf(type), REVISION);
    }

    @Override
    public Converter getConverter() {
        return converter;
    }
}
