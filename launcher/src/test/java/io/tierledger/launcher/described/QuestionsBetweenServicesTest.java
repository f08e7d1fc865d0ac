package io.tierledger.launcher.described;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import io.tierledger.specification.HouseRules;
import io.tierledger.specification.QuestionRule;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.service.annotation.HttpExchange;
import reactor.core.publisher.Flux;

/** What a service asks is what the other answers: the same paths, parameters, bodies and answers at both ends, each in the documents. */
class QuestionsBetweenServicesTest {
    private static final Path DOCUMENT = Path.of("../docs/architecture.md");
    private static final Pattern NAMED = Pattern.compile("`(GET|POST) (/internal/[a-z/-]+)");
    /** Read frame by frame, so that no client is declared for them. */
    private static final Set<String> IN_FRAMES =
            Set.of("POST /internal/hindsight/scores", "POST /internal/simulations/scores");

    private static final List<Method> QUESTIONS = HouseRules.production("io.tierledger").stream()
            .flatMap(type -> type.getMethods().stream())
            .filter(method -> !method.getAnnotations().isEmpty())
            .map(JavaMethod::reflect)
            .filter(method -> QuestionRule.path(method).isPresent())
            .toList();
    private static final Map<String, Method> ASKED = byName(QuestionsBetweenServicesTest::isAsked);
    private static final Map<String, Method> ANSWERED = byName(method -> !isAsked(method));

    @Test
    void every_question_is_answered_and_every_answer_asked_for() {
        Set<String> asked = new TreeSet<>(ASKED.keySet());
        asked.addAll(IN_FRAMES);
        assertThat(ANSWERED.keySet()).hasSizeGreaterThan(10).isEqualTo(asked);
    }

    @Test
    void both_ends_have_the_same_form() {
        ASKED.forEach((name, asked) -> {
            Method answered = ANSWERED.get(name);
            assertThat(answered).as(name).isNotNull();
            assertThat(shown(asked)).as(name).isEqualTo(shown(answered));
            Map<String, Class<?>> known = parameters(answered, parameter -> true);
            assertThat(known).as(name).containsAllEntriesOf(parameters(asked, parameter -> true));
            assertThat(parameters(asked, parameter -> true).keySet())
                    .as(name)
                    .containsAll(parameters(answered, QuestionsBetweenServicesTest::isRequired)
                            .keySet());
            body(asked).forEach(body -> assertThat(read(answered)).as(name).contains(body));
        });
    }

    @Test
    void every_question_is_in_the_documents_with_who_asks_it_and_why() throws IOException {
        Set<String> named = NAMED.matcher(Files.readString(DOCUMENT))
                .results()
                .map(found -> found.group(1) + " " + found.group(2))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(named).isEqualTo(ANSWERED.keySet());
    }

    private static Map<String, Method> byName(Predicate<Method> which) {
        Map<String, Method> methods = new TreeMap<>();
        QUESTIONS.stream()
                .filter(which)
                .forEach(method -> methods.put(
                        verb(method) + " " + QuestionRule.path(method).orElseThrow(), method));
        return methods;
    }

    private static boolean isAsked(Method method) {
        return AnnotatedElementUtils.hasAnnotation(method, HttpExchange.class);
    }

    private static String verb(Method method) {
        HttpExchange asked = AnnotatedElementUtils.findMergedAnnotation(method, HttpExchange.class);
        RequestMapping answered = AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
        return asked != null || answered == null ? asked.method() : answered.method()[0].name();
    }

    /** A list comes as one or as its members. */
    private static String shown(Method method) {
        ParameterizedType answer = (ParameterizedType) method.getGenericReturnType();
        String told = answer.getActualTypeArguments()[0].getTypeName();
        return answer.getRawType() == Flux.class ? "java.util.List<" + told + ">" : told;
    }

    private static Map<String, Class<?>> parameters(Method method, Predicate<RequestParam> which) {
        return Stream.of(method.getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(RequestParam.class)
                        && which.test(parameter.getAnnotation(RequestParam.class)))
                .collect(Collectors.toMap(
                        Parameter::getName, parameter -> ClassUtils.resolvePrimitiveIfNecessary(parameter.getType())));
    }

    private static boolean isRequired(RequestParam parameter) {
        return parameter.required() && parameter.defaultValue().equals(ValueConstants.DEFAULT_NONE);
    }

    private static Stream<String> body(Method method) {
        return Stream.of(method.getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(RequestBody.class))
                .map(parameter -> member(parameter.getParameterizedType()).getTypeName());
    }

    private static Type member(Type type) {
        return type instanceof ParameterizedType generic ? generic.getActualTypeArguments()[0] : type;
    }

    /** What the class of an answer knows; some read the body themselves, for it is larger than others may be. */
    private static Set<String> read(Method method) {
        return HouseRules.production(method.getDeclaringClass().getPackageName())
                .get(method.getDeclaringClass())
                .getDirectDependenciesFromSelf()
                .stream()
                .map(dependency -> dependency.getTargetClass().getName())
                .collect(Collectors.toSet());
    }
}
