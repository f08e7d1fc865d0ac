package io.tierledger.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

/**
 * A port on 127.0.0.1 that nobody listens on. It lies below the range from which operating systems take the ports of outgoing
 * connections, so that it stays free while its server is down between two starts.
 */
final class FreePort {
    private static final int FIRST = 20_000;
    private static final int AFTER_LAST = 32_000;
    private static final int ATTEMPTS = 200;
    private static final long SOON = 1_000_000_000;
    private static final long PAUSE = 20_000_000;

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

    /** A port that was let go may be taken for a moment still, also one that was only looked at. */
    static boolean isFreeSoon(int port) {
        long end = System.nanoTime() + SOON;
        while (!isFree(port)) {
            if (System.nanoTime() > end) {
                return false;
            }
            LockSupport.parkNanos(PAUSE);
        }
        return true;
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
