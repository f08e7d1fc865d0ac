package io.tierledger.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.EnumMap;
import java.util.Map;

/**
 * Ports for the services, who must know each other's before the first of them listens. They are taken below those that operating
 * systems lend to outgoing connections, so that none of our own connections sits on one by then.
 */
final class FreePorts {
    private static final int FIRST = 20_000;
    private static final int COUNT = 10_000;

    private int next = FIRST + (int) (ProcessHandle.current().pid() * 37 + System.nanoTime() / 1_000 & 0xFFFF) % COUNT;

    static Map<Service, Integer> forServices() {
        FreePorts ports = new FreePorts();
        Map<Service, Integer> found = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            found.put(service, ports.one());
        }
        return found;
    }

    /** One more, of which nobody else is told. */
    static int another() {
        FreePorts ports = new FreePorts();
        ports.next = FIRST + (ports.next - FIRST + COUNT / 2) % COUNT;
        return ports.one();
    }

    private int one() {
        for (int tried = 0; tried < COUNT; tried++) {
            int port = next;
            next = FIRST + (next + 1 - FIRST) % COUNT;
            if (isFree(port)) {
                return port;
            }
        }
        throw new StartRefused("There is no free port from " + FIRST + " to " + (FIRST + COUNT) + " on 127.0.0.1.");
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
