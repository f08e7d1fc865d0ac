package io.tierledger.specification;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Slices of a service meet in its rooms, never in each other's classes; and no room needs a slice. Whatever lies in a package below the
 * service and is no room is a slice; what lies in the service's own package wires them and may know all.
 *
 * @param service its package
 * @param rooms names of packages below it that everybody may use
 * @param exempt what is not so yet, or cannot be: {@code rehearsing -> stage}
 */
public record SliceRule(String service, Set<String> rooms, Set<String> exempt) {

    public ArchRule rule() {
        return ArchRuleDefinition.classes()
                .that()
                .resideInAPackage(service + ".*..")
                .should(new ArchCondition<>("use no slice but their own, except " + exempt) {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        type.getDirectDependenciesFromSelf().stream()
                                .filter(dependency -> isForbidden(dependency) && !exempt.contains(path(dependency)))
                                .forEach(dependency -> events.add(SimpleConditionEvent.violated(
                                        dependency, path(dependency) + ": " + dependency.getDescription())));
                    }
                });
    }

    /** Exemptions that nobody needs any more. */
    public Set<String> idle(JavaClasses classes) {
        Set<String> needed = classes.stream()
                .map(JavaClass::getDirectDependenciesFromSelf)
                .flatMap(Collection::stream)
                .filter(this::isForbidden)
                .map(this::path)
                .collect(Collectors.toSet());
        Set<String> idle = new TreeSet<>(exempt);
        idle.removeAll(needed);
        return idle;
    }

    private boolean isForbidden(Dependency dependency) {
        String from = slice(dependency.getOriginClass());
        String to = slice(dependency.getTargetClass());
        return !from.isEmpty() && !to.isEmpty() && !from.equals(to) && !rooms.contains(to);
    }

    private String path(Dependency dependency) {
        return slice(dependency.getOriginClass()) + " -> " + slice(dependency.getTargetClass());
    }

    /** Empty for what is not below the service. */
    private String slice(JavaClass type) {
        String name = type.getBaseComponentType().getPackageName();
        return name.startsWith(service + ".")
                ? name.substring(service.length() + 1).split("\\.", 2)[0]
                : "";
    }
}
