package io.tierledger.specification;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Stands between a service and a store on 127.0.0.1, and can be told to accept everything and pass nothing on. */
public final class StallingProxy implements AutoCloseable {
    private final ServerSocket server;
    private final int store;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final Object gate = new Object();
    private boolean stalled;

    private StallingProxy(ServerSocket server, int store) {
        this.server = server;
        this.store = store;
    }

    public static StallingProxy to(int store) {
        try {
            StallingProxy proxy = new StallingProxy(new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1")), store);
            proxy.onItsOwn(proxy::accept);
            return proxy;
        } catch (IOException e) {
            throw new IllegalStateException("no port for a proxy", e);
        }
    }

    public int port() {
        return server.getLocalPort();
    }

    /** From here on nothing passes; connections are accepted and stay open. */
    public void stall() {
        synchronized (gate) {
            stalled = true;
        }
    }

    /** What was held back passes, and everything after it. */
    public void goOn() {
        synchronized (gate) {
            stalled = false;
            gate.notifyAll();
        }
    }

    private void accept() throws IOException {
        while (true) {
            Socket client = server.accept();
            Socket to = new Socket(InetAddress.ofLiteral("127.0.0.1"), store);
            sockets.addAll(List.of(client, to));
            onItsOwn(() -> pass(client, to));
            onItsOwn(() -> pass(to, client));
        }
    }

    private void pass(Socket from, Socket to) throws IOException, InterruptedException {
        try (from;
                to;
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            byte[] bytes = new byte[8_192];
            for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                awaitOpen();
                out.write(bytes, 0, read);
            }
        }
    }

    private void awaitOpen() throws InterruptedException {
        synchronized (gate) {
            while (stalled) {
                gate.wait(1_000);
            }
        }
    }

    private interface Work {
        void run() throws IOException, InterruptedException;
    }

    private void onItsOwn(Work work) {
        Thread.ofVirtual().start(() -> {
            try {
                work.run();
            } catch (IOException | InterruptedException over) {
                // a connection or the proxy was closed
            }
        });
    }

    @Override
    public void close() {
        goOn();
        try {
            server.close();
            for (Socket socket : sockets) {
                socket.close();
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
