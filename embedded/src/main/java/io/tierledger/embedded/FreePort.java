package io.tierledger.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A port on 127.0.0.1 that nobody listens on. It lies below the range from which operating systems take the ports of outgoing
 * connections, so that it stays free while its server is down between two starts.
 */
final class FreePort {
    private static final int FIRST = 20_000;
    private static final int AFTER_LAST = 32_000;
    private static final int ATTEMPTS = 200;

    /** Servers that start at the same time must not be given the same port, nor find it taken by another's looking. */
    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

    private FreePort() {}

    static int find() {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, AFTER_LAST);
            if (GIVEN.add(port) && isFree(port)) {
                return port;
            }
        }
        throw new IllegalStateException("No free port was found between " + FIRST + " and " + AFTER_LAST + ".");
    }

    static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
