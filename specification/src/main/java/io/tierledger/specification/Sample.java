package io.tierledger.specification;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The same value of a record in every run: each component says its own name or a fixed number, date or time. */
public final class Sample {
    private final boolean sparse;

    private Sample(boolean sparse) {
        this.sparse = sparse;
    }

    /** Everything is filled in. */
    public static Object of(Class<?> type) throws ReflectiveOperationException {
        return new Sample(false).record(type);
    }

    /** What may be null is null. */
    public static Object sparse(Class<?> type) throws ReflectiveOperationException {
        return new Sample(true).record(type);
    }

    private Object record(Class<?> type) throws ReflectiveOperationException {
        RecordComponent[] components = type.getRecordComponents();
        if (components == null) {
            throw new IllegalArgumentException("no sample for " + type.getName() + ": it is not a record");
        }
        @Nullable Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            values[i] = component(components[i]);
        }
        Constructor<?> canonical = type.getDeclaredConstructor(
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new));
        canonical.setAccessible(true);
        return canonical.newInstance(values);
    }

    private @Nullable Object component(RecordComponent component) throws ReflectiveOperationException {
        AnnotatedType type = component.getAnnotatedType();
        return sparse && type.isAnnotationPresent(Nullable.class) ? null : value(type.getType(), component.getName());
    }

    private Object value(Type type, String name) throws ReflectiveOperationException {
        if (type instanceof ParameterizedType generic) {
            Type[] of = generic.getActualTypeArguments();
            return generic.getRawType() == List.class
                    ? List.of(value(of[0], name))
                    : Map.of(value(of[0], name), value(of[1], name));
        }
        Class<?> plain = (Class<?>) type;
        if (plain == String.class) {
            return name;
        }
        if (plain == int.class || plain == Integer.class) {
            return 7;
        }
        if (plain == long.class || plain == Long.class) {
            return 42L;
        }
        if (plain == boolean.class || plain == Boolean.class) {
            return true;
        }
        if (plain == BigDecimal.class) {
            return new BigDecimal("12.50");
        }
        if (plain == LocalDateTime.class) {
            return LocalDateTime.of(2026, 11, 21, 9, 30);
        }
        if (plain == LocalDate.class) {
            return LocalDate.of(2026, 11, 21);
        }
        if (plain == Instant.class) {
            return Instant.parse("2026-11-21T10:15:30.123Z");
        }
        return plain.isEnum() ? plain.getEnumConstants()[0] : record(plain);
    }
}
