package io.tierledger.specification;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.service.annotation.HttpExchange;

/** What services ask each other has one form, that of {@code contracts.questions}, for whoever asks and whoever answers. */
public final class QuestionRule {
    /** Where a question between services is asked, or answered. */
    public static final String INTERNAL = "/internal/";

    private static final String FORMS = "io.tierledger.contracts.questions";
    private static final List<String> CARRIERS = List.of("java.", "reactor.", "org.springframework.");

    private QuestionRule() {}

    /** Bodies and answers of questions, declared or answered, are records of {@code contracts.questions}; no class has forms of its own. */
    public static ArchRule formsAreContracts() {
        return classes()
                .that(DescribedPredicate.describe(
                        "ask or answer questions of other services",
                        type -> type.getMethods().stream().anyMatch(QuestionRule::isQuestion)))
                .should(new ArchCondition<>("give them the forms of " + FORMS) {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        type.getMethods().stream()
                                .filter(QuestionRule::isQuestion)
                                .forEach(method -> hold(method, events));
                        events.add(new SimpleConditionEvent(
                                type, !hasOwnForm(type), type.getName() + " has a form of its own"));
                    }
                })
                .allowEmptyShould(true);
    }

    private static void hold(JavaMethod method, ConditionEvents events) {
        Stream.concat(Stream.of(method.getReturnType()), method.getParameterTypes().stream())
                .map(JavaType::getAllInvolvedRawTypes)
                .flatMap(types -> types.stream().map(JavaClass::getBaseComponentType))
                .filter(type -> !type.isPrimitive()
                        && !type.getPackageName().equals(FORMS)
                        && CARRIERS.stream().noneMatch(type.getName()::startsWith))
                .forEach(type -> events.add(
                        SimpleConditionEvent.violated(method, method.getFullName() + " speaks of " + type.getName())));
    }

    /** Only module neighbours talks HTTP; frames are read by hand, and by nobody else. */
    public static ArchRule neighboursAreAskedAsDeclared() {
        return noClasses()
                .that()
                .doNotHaveFullyQualifiedName("io.tierledger.tier.neighbours.FrameStream")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net.http..", "org.springframework.web.reactive.function.client..");
    }

    /** The path of a question; empty for a method that neither asks nor answers one. */
    public static Optional<String> path(Method method) {
        RequestMapping answered = AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
        HttpExchange asked = AnnotatedElementUtils.findMergedAnnotation(method, HttpExchange.class);
        Stream<String> paths = Stream.empty();
        if (answered != null) {
            paths = below(method.getDeclaringClass(), answered.path());
        } else if (asked != null) {
            paths = Stream.of(asked.url());
        }
        return paths.filter(path -> path.startsWith(INTERNAL)).findFirst();
    }

    private static Stream<String> below(Class<?> type, String[] paths) {
        RequestMapping all = AnnotatedElementUtils.findMergedAnnotation(type, RequestMapping.class);
        String base = all == null || all.path().length == 0 ? "" : all.path()[0];
        return paths.length == 0 ? Stream.of(base) : Stream.of(paths).map(base::concat);
    }

    private static boolean isQuestion(JavaMethod method) {
        return !method.getAnnotations().isEmpty() && path(method.reflect()).isPresent();
    }

    private static boolean hasOwnForm(JavaClass type) {
        return Stream.of(type.reflect().getDeclaredClasses()).anyMatch(Class::isRecord);
    }
}
