package io.tierledger.gateway;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Answers only to its own names. A page of elsewhere whose name is made to resolve to this machine (DNS rebinding) is of the same
 * origin as we to a browser; only the name gives it away. The port is not looked at: mappings and tunnels change it, attackers cannot use it.
 */
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class KnownHosts implements WebFilter {
    static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Set<String> EVERY_INTERFACE = Set.of("0.0.0.0", "::", "[::]");

    private final Set<String> names;

    /**
     * @param further names by which this gateway is reached ({@code TIERLEDGER_HOSTS}), without ports
     * @param address the address it listens on, if it is one
     */
    KnownHosts(
            @Value("${tierledger.hosts:}") List<String> further, @Value("${server.address:0.0.0.0}") String address) {
        this.names = Stream.of(THIS_MACHINE.stream(), further.stream(), Stream.of(address))
                .flatMap(all -> all)
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .filter(name -> !name.isEmpty() && !EVERY_INTERFACE.contains(name))
                .map(name -> name.contains(":") && !name.startsWith("[") ? "[" + name + "]" : name)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return exchange.getRequest().getHeaders().getOrEmpty("Host").stream().allMatch(this::knows)
                ? chain.filter(exchange)
                : Mono.error(new Refused(Failure.UNKNOWN_HOST));
    }

    private boolean knows(String host) {
        return Authority.of(host).filter(one -> names.contains(one.host())).isPresent();
    }
}
