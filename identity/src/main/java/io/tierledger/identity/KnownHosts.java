package io.tierledger.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers to the names of the gateway only, as the gateway does: its own port can be reached by a page whose name is made to resolve
 * to this machine.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
class KnownHosts extends OncePerRequestFilter {
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Set<String> names;

    /** @param further names by which the gateway is reached ({@code TIERLEDGER_HOSTS}), without ports */
    KnownHosts(@Value("${tierledger.hosts:}") List<String> further) {
        this.names = Stream.concat(THIS_MACHINE.stream(), further.stream())
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (names.contains(nameOf(request))) {
            chain.doFilter(request, response);
        } else {
            response.setStatus(421);
        }
    }

    /** Whether the browser and we are on one machine, by the name it used. */
    static boolean isThisMachine(HttpServletRequest request) {
        return THIS_MACHINE.contains(nameOf(request));
    }

    private static String nameOf(HttpServletRequest request) {
        String host = request.getHeader("Host");
        return host == null ? "" : host.replaceFirst(":\\d{1,5}$", "").toLowerCase(Locale.ROOT);
    }
}
