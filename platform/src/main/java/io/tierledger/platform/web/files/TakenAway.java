package io.tierledger.platform.web.files;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpMethod;
import org.springframework.web.server.ServerWebExchange;

/**
 * A list that is asked for as a file.
 *
 * @param filters names of the parameters that select its rows, but for what is typed to search
 */
public record TakenAway(FileForm form, Set<String> filters) {
    private static final String SEARCH = "search";

    /** Once the route is known by which the request is answered. */
    public static Optional<TakenAway> by(ServerWebExchange exchange) {
        return request(exchange).map(list -> new TakenAway(list.form(), withoutSearch(list.list())));
    }

    record Request(FileForm form, ListAnswer list) {}

    static Optional<Request> request(ServerWebExchange exchange) {
        if (!exchange.getRequest().getMethod().equals(HttpMethod.GET)) {
            return Optional.empty();
        }
        return FileForm.wantedBy(exchange.getRequest().getHeaders())
                .flatMap(form -> ListAnswer.of(exchange).map(list -> new Request(form, list)));
    }

    private static Set<String> withoutSearch(ListAnswer list) {
        return list.filters().stream().filter(name -> !name.equals(SEARCH)).collect(Collectors.toUnmodifiableSet());
    }
}
