package io.tierledger.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fault 39: the embedded PostgreSQL is killed. */
class PostgresIsStartedAgainTest {
    @TempDir
    private Path directory;

    @Test
    void answers_again_on_its_port_and_has_lost_nothing() throws Exception {
        try (PostgresServer server = PostgresServer.start(directory)) {
            String url = server.jdbcUrl("store");
            Sql.execute(url, "create table kept (answer int)");
            Sql.execute(url, "insert into kept values (42)");
            ProcessHandle first = running();

            assertThat(new ProcessBuilder("kill", "-9", Long.toString(first.pid()))
                            .start()
                            .waitFor())
                    .isZero();
            first.onExit().get();

            assertThat(answerWithin(Duration.ofSeconds(60), url)).isEqualTo("42");
            assertThat(running().pid()).isNotEqualTo(first.pid());
        }
        assertThat(postmaster().running()).isEmpty();
    }

    /** The twin: the same server, started in the same way, that nobody guards. */
    @Test
    void without_its_guard_it_stays_away() throws Exception {
        Path own = OwnDirectory.at(directory.toAbsolutePath());
        int port = FreePort.find();
        PostgresSettings.builder(own.resolve("data"), own.resolve("server.log"), port, PostgresRoles.of(own))
                .start();
        ProcessHandle first = running();
        assertThat(first.destroyForcibly()).isTrue();
        first.onExit().get(10, TimeUnit.SECONDS);
        TimeUnit.SECONDS.sleep(5);
        assertThat(FreePort.isFree(port)).isTrue();
    }

    private Postmaster postmaster() {
        return new Postmaster(directory.toAbsolutePath().resolve("data"));
    }

    private ProcessHandle running() {
        return postmaster().running().orElseThrow();
    }

    private static String answerWithin(Duration limit, String url) throws Exception {
        long end = System.nanoTime() + limit.toNanos();
        while (true) {
            try {
                return Sql.query(url, "select answer from kept");
            } catch (Exception notYet) {
                if (System.nanoTime() > end) {
                    throw notYet;
                }
                Thread.sleep(200);
            }
        }
    }
}
