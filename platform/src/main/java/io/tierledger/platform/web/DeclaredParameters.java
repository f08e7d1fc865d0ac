package io.tierledger.platform.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;

/**
 * The query parameters that a method declares. One that is misspelt would be a filter that does not filter; so what is not declared is
 * refused, and so is a second value where one counts.
 *
 * @param isList by name, whether several values are taken
 */
public record DeclaredParameters(Map<String, Boolean> isList) {

    public static DeclaredParameters of(HandlerMethod handler) {
        Map<String, Boolean> declared = new TreeMap<>();
        for (MethodParameter parameter : handler.getMethodParameters()) {
            RequestParam said = parameter.getParameterAnnotation(RequestParam.class);
            if (said != null) {
                declared.put(name(parameter, said), Collection.class.isAssignableFrom(parameter.getParameterType()));
            }
        }
        return new DeclaredParameters(declared);
    }

    public Set<String> names() {
        return isList.keySet();
    }

    private static String name(MethodParameter parameter, RequestParam said) {
        parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
        return said.name().isEmpty() ? String.valueOf(parameter.getParameterName()) : said.name();
    }

    /** @throws Refused 400 naming the parameter, and those that are known */
    void check(MultiValueMap<String, String> sent) {
        sent.forEach(this::check);
    }

    private void check(String name, List<String> values) {
        Boolean several = isList.get(name);
        if (several == null) {
            throw new Refused(400, "unknown-parameter")
                    .with("field", name)
                    .with("known", isList.isEmpty() ? "–" : String.join(", ", isList.keySet()));
        }
        if (values.size() > 1 && !several) {
            throw new Refused(400, "repeated-parameter").with("field", name);
        }
        for (String value : values) {
            check(name, value);
        }
    }

    private static void check(String name, String value) {
        if (value == null || Signs.bare(value).isEmpty()) {
            throw new Refused(400, "empty-parameter").with("field", name);
        }
        if (Signs.areUnfit(value)) {
            throw new Refused(400, "control-character").with("field", name);
        }
    }

    /** @throws Refused 404: nothing of ours is named with such signs */
    static void checkPath(Map<String, String> variables) {
        variables.forEach((name, value) -> {
            if (Signs.areUnfit(value)) {
                throw new Refused(404, "control-character").with("field", name);
            }
        });
    }
}
