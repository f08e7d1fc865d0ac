package io.tierledger.launcher;

import io.tierledger.platform.SecretFile;
import io.tierledger.platform.access.OwnTokens;
import io.tierledger.rights.Purpose;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The token of programs on this machine, {@code api-token} in the data directory, which its owner alone may read: for importing, the clock,
 * rates and reading. It counts for a day and is written anew twice a day.
 */
final class ProgramsOfThisMachine implements AutoCloseable {
    static final String FILE = "api-token";

    private static final Logger log = LoggerFactory.getLogger(ProgramsOfThisMachine.class);
    private static final Duration LASTS = Duration.ofHours(25);
    private static final long ANEW_HOURS = 12;

    private final Path data;
    private final OwnTokens tokens;
    private final String audience;
    private final ScheduledExecutorService writing = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("api-token").factory());

    private ProgramsOfThisMachine(Path data, String audience) {
        this.data = data;
        this.audience = audience;
        this.tokens = OwnTokens.signedWith(servicesKey(data));
    }

    /** The token is there when this returns. */
    static ProgramsOfThisMachine begin(Path data, String audience) {
        ProgramsOfThisMachine programs = new ProgramsOfThisMachine(data, audience);
        programs.write();
        programs.writing.scheduleWithFixedDelay(programs::writeAnew, ANEW_HOURS, ANEW_HOURS, TimeUnit.HOURS);
        return programs;
    }

    /** Where the services' key lies. */
    static Path servicesKey(Path data) {
        return data.resolve("keys").resolve("services");
    }

    String token() {
        return tokens.ofProgram(FILE, audience, Set.of(Purpose.values()), LASTS);
    }

    private void writeAnew() {
        try {
            write();
        } catch (RuntimeException e) {
            log.warn("{} could not be written anew", data.resolve(FILE), e);
        }
    }

    /** Whoever reads it sees the old one or the new one. */
    private void write() {
        try {
            SecretFile.replace(data.resolve(FILE), token() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("The token of programs cannot be written into " + data, e);
        }
    }

    @Override
    public void close() {
        writing.shutdownNow();
    }
}
