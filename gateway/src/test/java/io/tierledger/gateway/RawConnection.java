package io.tierledger.gateway;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A client that sends what it likes, byte by byte. */
final class RawConnection implements AutoCloseable {
    private final Socket socket;

    RawConnection(RunningGateway gateway) throws IOException {
        this.socket = new Socket("127.0.0.1", URI.create(gateway.address()).getPort());
        socket.setSoTimeout(60_000);
    }

    RawConnection send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    RawConnection send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        return this;
    }

    /** All that comes until the other side closes; fails when it does not. */
    String untilClosed() throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** What comes until these words do. */
    String until(String words) throws IOException {
        var text = new StringBuilder();
        while (text.indexOf(words) < 0) {
            int next = socket.getInputStream().read();
            if (next < 0) {
                throw new IOException("closed after: " + text);
            }
            text.append((char) next);
        }
        return text.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
