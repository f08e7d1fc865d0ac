package io.tierledger.platform.eventstore;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stored names of events: stable words, never class names. A class may carry several names over time, each with the reader of its shape.
 */
public final class EventCatalogue {
    /** What the platform itself stores in every service. */
    public static final Map<String, Class<?>> PLATFORM = Map.of(
            "relayed",
            Relayed.class,
            "parked",
            Parked.class,
            "released",
            Released.class,
            "gathered",
            Gathered.class,
            "settled",
            Settled.class,
            "carried-out",
            CarriedOut.class,
            LedgerBegan.NAME,
            LedgerBegan.class,
            StoreRestored.NAME,
            StoreRestored.class);

    private final JsonMapper json;
    private final Packing packing;
    private final Map<String, Class<?>> classes = new HashMap<>();
    private final Map<String, ObjectReader> readers = new HashMap<>();
    private final Map<Class<?>, String> names = new HashMap<>();

    /** Adds the events of the platform itself. */
    public EventCatalogue(JsonMapper json, EventNames names) {
        this.json = names.writing(json);
        this.packing = new Packing(names.dictionaries());
        names.classes().forEach(this::add);
        PLATFORM.forEach(this::add);
    }

    private void add(String name, Class<?> type) {
        if (classes.put(name, type) != null || names.put(type, name) != null) {
            throw new IllegalArgumentException("stored event name given twice: " + name + " for " + type.getName());
        }
        readers.put(name, json.readerFor(type));
    }

    /** @throws IllegalArgumentException for a class without a name */
    public String nameOf(Class<?> type) {
        String name = names.get(type);
        if (name == null) {
            throw new IllegalArgumentException(type.getName() + " has no stored name");
        }
        return name;
    }

    /** @throws IllegalArgumentException for a name that nobody registered */
    public Class<?> classOf(String name) {
        Class<?> type = classes.get(name);
        if (type == null) {
            throw nobodyRegistered(name);
        }
        return type;
    }

    private static IllegalArgumentException nobodyRegistered(String name) {
        return new IllegalArgumentException("no event is stored under the name " + name);
    }

    public boolean knows(String name) {
        return classes.containsKey(name);
    }

    /** As it is stored. */
    byte[] encode(Object event) {
        return packing.pack(json.writeValueAsBytes(event));
    }

    /**
     * @throws IllegalStateException for what cannot be unpacked
     * @throws IllegalArgumentException for a name that nobody registered
     */
    Object decode(String name, byte[] payload) {
        ObjectReader reader = readers.get(name);
        if (reader == null) {
            throw nobodyRegistered(name);
        }
        return reader.readValue(packing.unpack(payload));
    }

    /** Metadata are never packed: nearly all are empty. */
    byte[] encodeMetadata(Map<String, ?> metadata) {
        return json.writeValueAsBytes(metadata);
    }
}
