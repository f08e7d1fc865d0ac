package io.tierledger.platform.access;

import io.tierledger.rights.Route;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.web.server.ServerWebExchange;

/** Which customers an answer is about, for the access log, where the address names something else that says so. */
@FunctionalInterface
public interface AboutCustomers {
    String ATTRIBUTE = AboutCustomers.class.getName();
    String SELECTION = ATTRIBUTE + ".selection";

    /**
     * @param path the variables of the route, decoded
     * @return empty where this part knows nothing of such an address
     */
    Collection<String> of(Route route, Map<String, String> path);

    /** What was asked for that stands in no address: whose calendar, to whom customers go. Ids, days and words of ours; said before it answers. */
    static void selecting(ServerWebExchange exchange, Map<String, String> selection) {
        exchange.getAttributes().put(SELECTION, Map.copyOf(selection));
    }

    /** For an endpoint that knows it only when it answers; said before it does. */
    static void of(ServerWebExchange exchange, Collection<String> customers) {
        exchange.getAttributes().put(ATTRIBUTE, List.copyOf(customers));
    }
}
