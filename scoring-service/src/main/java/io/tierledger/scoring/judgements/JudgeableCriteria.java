package io.tierledger.scoring.judgements;

import io.tierledger.contracts.method.Criterion;
import io.tierledger.contracts.method.Method;
import io.tierledger.scoring.methods.Catalogue;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What may be judged, by the newest version of each method; a moment's view. */
final class JudgeableCriteria {
    private final Map<String, Method> methods = new HashMap<>();

    JudgeableCriteria(Catalogue catalogue) {
        catalogue.newest().forEach(method -> methods.put(method.id(), method));
    }

    boolean hasMethod(String method) {
        return methods.containsKey(method);
    }

    @Nullable
    Criterion criterion(String method, String criterion) {
        Method found = methods.get(method);
        for (Criterion each : found == null ? java.util.List.<Criterion>of() : found.criteria()) {
            if (each.id().equals(criterion)) {
                return each;
            }
        }
        return null;
    }
}
