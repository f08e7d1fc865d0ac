package io.tierledger.rights;

/**
 * What is served at an address.
 *
 * @param method {@code GET}, {@code POST}; a {@code HEAD} is a {@code GET}
 * @param pattern as it is declared where it is served: <code>/api/customers/{id}</code>
 */
public record Route(String method, String pattern) implements Comparable<Route> {
    public Route {
        method = method.equals("HEAD") ? "GET" : method;
    }

    @Override
    public int compareTo(Route other) {
        int byPattern = pattern.compareTo(other.pattern);
        return byPattern == 0 ? method.compareTo(other.method) : byPattern;
    }

    @Override
    public String toString() {
        return method + " " + pattern;
    }
}
