package io.tierledger.gateway;

import java.net.InetAddress;
import java.util.concurrent.ConcurrentHashMap;

/** What each remote address holds open (connections, streams), up to a number of them. */
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

    /** Addresses that hold something. */
    int clients() {
        return held.size();
    }
}
