package io.tierledger.launcher.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.launcher.client.TierledgerClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who reads a warning must be able to do something about it, so nothing that is healthy, or somebody else's, is one. */
class AQuietLogTest {
    private static final Pattern ALARMING =
            Pattern.compile("^\\S+ (ERROR|WARN ) .*|^\\s+at [\\w.$/]+\\(.*|^Caused by: .*");

    /** True on a machine with too much to do, such as one that builds; no fault of starts and clients. */
    private static final String SLOW = ".platform.watching.";

    @TempDir
    Path directory;

    @Test
    void healthy_starts_and_whatever_clients_send_leave_nothing_alarming_in_the_log() throws Exception {
        Path data = directory.resolve("data");
        try (ChildSystem child = ChildSystem.start(data);
                TierledgerClient client = new TierledgerClient(child.address(), child.credentials())) {
            assertThat(alarming(data)).as("the first start").isEmpty();
            Loading loading = new Loading(client, new SampleFiles(60, 3_000));
            loading.customers();
            loading.orders();
            assertThat(alarming(data)).as("work").isEmpty();
            new RudeClient(child.address()).doesItsWorst();
            TimeUnit.SECONDS.sleep(3);
            assertThat(client.get("/actuator/health").path("status").asString()).isEqualTo("UP");
            assertThat(alarming(data)).as("what clients send").isEmpty();
        }
        try (ChildSystem again = ChildSystem.start(data)) {
            assertThat(again.address()).isNotNull();
            assertThat(alarming(data)).as("a stop and the second start").isEmpty();
        }
    }

    private static List<String> alarming(Path data) throws IOException {
        try (var lines = Files.lines(data.resolve("logs/tierledger.log"))) {
            return lines.filter(line -> ALARMING.matcher(line).matches())
                    .filter(line -> !line.contains(SLOW))
                    .toList();
        }
    }
}
