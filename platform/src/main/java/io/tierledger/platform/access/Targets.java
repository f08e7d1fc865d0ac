package io.tierledger.platform.access;

import io.tierledger.platform.web.Refused;
import io.tierledger.rights.Facts;
import io.tierledger.rights.Right;
import java.util.Map;
import reactor.core.publisher.Mono;

/** What a part of a service knows of that which a request acts on. A service that says nothing lets nobody act on what is somebody's. */
@FunctionalInterface
public interface Targets {
    /**
     * Asked where how far a role goes depends on who answers for what is acted on, or who began it.
     *
     * @param path the variables of the route, decoded
     * @return empty where this part knows nothing of such targets; what is not said in facts is unknown, and allows nothing
     */
    Mono<Facts> of(Right right, Map<String, String> path);

    /**
     * What is answered where there is nothing of this name; whoever may not know that there is something is told the same.
     *
     * @param path the variables of the route, decoded
     */
    default Refused unknown(Right right, Map<String, String> path) {
        throw new IllegalStateException("nobody said what is answered when there is nothing at " + right.route());
    }

    /**
     * Asked only where customers are kept apart: whether there is anything of this name. What is not there is then answered as what may not be
     * seen, by the same words at the same moment, whatever else is wrong with the request.
     *
     * @param path the variables of the route, decoded
     */
    default Mono<Boolean> isThere(Right right, Map<String, String> path) {
        return Mono.just(true);
    }

    /** Whether the body says what is acted on; the endpoint looks at it then, with {@link Admission#mustReach}. */
    default boolean isInTheBody(Right right) {
        return false;
    }
}
