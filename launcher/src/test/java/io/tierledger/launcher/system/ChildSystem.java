package io.tierledger.launcher.system;

import io.tierledger.launcher.client.Credentials;
import io.tierledger.launcher.client.TierledgerClient;
import io.tierledger.launcher.client.UnexpectedAnswer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** The launcher in a process of its own, which can be killed. */
final class ChildSystem implements AutoCloseable {
    private final Process process;
    private final URI address;
    private final Path data;

    private ChildSystem(Process process, URI address, Path data) {
        this.data = data;
        this.process = process;
        this.address = address;
    }

    static ChildSystem start(Path data) throws IOException {
        return start(data, List.of());
    }

    /** @param settings as for a JVM: {@code -Dtierledger.erasure.done-after=PT1S} */
    static ChildSystem start(Path data, List<String> settings) throws IOException {
        int port = freePort();
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED"));
        words.addAll(settings);
        words.addAll(List.of(
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "io.tierledger.launcher.Launcher",
                "--empty",
                "--clock=follow-orders",
                "--port=" + port,
                "--data=" + data));
        Path log = data.resolveSibling(data.getFileName() + ".out");
        Process process = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        ChildSystem child = new ChildSystem(process, URI.create("http://127.0.0.1:" + port), data);
        child.awaitAnswer(log);
        return child;
    }

    private void awaitAnswer(Path log) {
        try (TierledgerClient client = new TierledgerClient(address, Credentials.NONE)) {
            Awaitility.await("the child answers, see " + log)
                    .atMost(300, TimeUnit.SECONDS)
                    .until(() -> process.isAlive() && answers(client));
        }
    }

    private static boolean answers(TierledgerClient client) {
        try {
            return client.get("/actuator/health").path("status").asString("").equals("UP");
        } catch (UnexpectedAnswer notYet) {
            return false;
        }
    }

    URI address() {
        return address;
    }

    /** For persons of any name, with every role. */
    Credentials credentials() {
        return Credentials.ofEveryRole(data);
    }

    /** {@code kill -9}: nothing of it runs on. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor(30, TimeUnit.SECONDS);
    }

    /** Ctrl-C. Answers how it ended; -1 when it had not after 20 s. */
    int stop() throws InterruptedException {
        process.destroy();
        return process.waitFor(20, TimeUnit.SECONDS) ? process.exitValue() : -1;
    }

    @Override
    public void close() throws InterruptedException {
        if (process.isAlive() && stop() == -1) {
            kill();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
