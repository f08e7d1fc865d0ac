package io.tierledger.platform.web.files;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.ResolvableType;
import org.springframework.util.ClassUtils;
import org.springframework.util.StringUtils;

/**
 * The columns of a list, by the type of its items, so that they are the same whatever a list holds: a record within a record is a column
 * for each of its own, {@code outer.inner}.
 */
record Columns(List<Column> all) {
    private static final int DEEPEST = 4;
    private static final Set<String> MONEY = Set.of("amount", "currency");

    Columns {
        all = List.copyOf(all);
    }

    static Columns of(ResolvableType item) {
        List<Column> columns = new ArrayList<>();
        add(columns, List.of(), item, false);
        return new Columns(columns);
    }

    private static void add(List<Column> to, List<String> path, ResolvableType type, boolean isAmount) {
        Class<?> raw = type.toClass();
        if (raw.isRecord() && path.size() < DEEPEST) {
            boolean isMoney = isMoney(raw);
            for (RecordComponent component : raw.getRecordComponents()) {
                add(
                        to,
                        isUnwrapped(component) ? path : then(path, component.getName()),
                        ResolvableType.forType(component.getGenericType(), type),
                        isMoney && component.getName().equals("amount"));
            }
            computed(raw)
                    .forEach(method ->
                            add(to, then(path, property(method)), ResolvableType.forMethodReturnType(method), false));
        } else {
            to.add(new Column(path.isEmpty() ? List.of("value") : path, isAmount ? Column.Kind.NUMBER : kind(raw)));
        }
    }

    /** What a record says beside its components: {@code isFinal()} is written as {@code final}. */
    private static Stream<Method> computed(Class<?> record) {
        return Stream.of(record.getMethods())
                .filter(method -> method.getDeclaringClass().equals(record)
                        && method.getParameterCount() == 0
                        && !Modifier.isStatic(method.getModifiers())
                        && method.getName().matches("(is|get)[A-Z].*")
                        && !method.isAnnotationPresent(JsonIgnore.class)
                        && Stream.of(record.getRecordComponents())
                                .noneMatch(component -> component.getAccessor().equals(method)))
                .sorted(Comparator.comparing(Method::getName));
    }

    private static String property(Method method) {
        return StringUtils.uncapitalize(method.getName().replaceFirst("^(is|get)", ""));
    }

    private static List<String> then(List<String> path, String name) {
        return Stream.concat(path.stream(), Stream.of(name)).toList();
    }

    private static boolean isMoney(Class<?> record) {
        return Stream.of(record.getRecordComponents())
                .map(RecordComponent::getName)
                .toList()
                .containsAll(MONEY);
    }

    private static boolean isUnwrapped(RecordComponent component) {
        return component.isAnnotationPresent(JsonUnwrapped.class)
                || component.getAccessor().isAnnotationPresent(JsonUnwrapped.class);
    }

    private static Column.Kind kind(Class<?> type) {
        Class<?> whole = ClassUtils.resolvePrimitiveIfNecessary(type);
        if (whole.equals(LocalDate.class)) {
            return Column.Kind.DAY;
        }
        return Number.class.isAssignableFrom(whole) ? Column.Kind.NUMBER : Column.Kind.TEXT;
    }

    List<String> headings() {
        return all.stream().map(Column::heading).toList();
    }
}
