package io.tierledger.platform.eventstore;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/**
 * The stored names of a service's events, and how they are written and packed; a bean of every service.
 *
 * @param dictionaries all that ever packed events of this service; none where events stand as they are
 * @param withoutNulls events and parts of events that are written without the members that are null
 * @param absentIfNull types of members that are not written where they are null: an event that lacks them stands as it stood before there were
 *     any
 */
public record EventNames(
        Map<String, Class<?>> classes,
        List<Dictionary> dictionaries,
        Set<Class<?>> withoutNulls,
        Set<Class<?>> absentIfNull) {
    private static final JsonInclude.Value NO_NULLS =
            JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.USE_DEFAULTS);

    public EventNames {
        classes = Map.copyOf(classes);
        dictionaries = List.copyOf(dictionaries);
        withoutNulls = Set.copyOf(withoutNulls);
        absentIfNull = Set.copyOf(absentIfNull);
    }

    public EventNames(Map<String, Class<?>> classes, List<Dictionary> dictionaries, Set<Class<?>> withoutNulls) {
        this(classes, dictionaries, withoutNulls, Set.of());
    }

    public EventNames(Map<String, Class<?>> classes, List<Dictionary> dictionaries) {
        this(classes, dictionaries, Set.of());
    }

    /** Events that stand as they are. */
    public EventNames(Map<String, Class<?>> classes) {
        this(classes, List.of());
    }

    /** What writes and reads these events, otherwise as {@code json} does. */
    public JsonMapper writing(JsonMapper json) {
        JsonMapper.Builder builder = json.rebuild();
        withoutNulls.forEach(type -> builder.withConfigOverride(type, with -> with.setInclude(NO_NULLS)));
        absentIfNull.forEach(type -> builder.withConfigOverride(type, with -> with.setIncludeAsProperty(NO_NULLS)));
        return builder.build();
    }
}
