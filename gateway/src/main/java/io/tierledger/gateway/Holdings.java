package io.tierledger.gateway;

import java.net.InetAddress;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What each remote address holds open (connections, streams, uploads), up to a number of them. */
final class Holdings {
    private final ConcurrentHashMap<InetAddress, Integer> held = new ConcurrentHashMap<>();
    private final int most;

    Holdings(int most) {
        this.most = most;
    }

    /** False, and nothing taken, when it holds as many as it may. Who got one gives it back. */
    boolean take(InetAddress client) {
        var taken = new boolean[1];
        held.compute(client, (address, number) -> {
            int before = number == null ? 0 : number;
            taken[0] = before < most;
            return taken[0] ? Integer.valueOf(before + 1) : number;
        });
        return taken[0];
    }

    void giveBack(InetAddress client) {
        held.computeIfPresent(client, (address, number) -> number == 1 ? null : number - 1);
    }

    /** {@code work} as one more that its client holds; refused with {@code beyond} when it holds as many as it may. */
    Mono<Void> during(ServerWebExchange exchange, Mono<Void> work, Failure beyond) {
        var remote = exchange.getRequest().getRemoteAddress();
        return remote == null ? work : during(remote.getAddress(), work, beyond);
    }

    private Mono<Void> during(InetAddress client, Mono<Void> work, Failure beyond) {
        return Mono.defer(
                () -> take(client) ? work.doFinally(ended -> giveBack(client)) : Mono.error(new Refused(beyond)));
    }

    /** Addresses that hold something. */
    int clients() {
        return held.size();
    }
}
