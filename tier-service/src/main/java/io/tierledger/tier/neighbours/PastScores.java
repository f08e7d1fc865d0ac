package io.tierledger.tier.neighbours;

import io.tierledger.past.PastFrames;
import java.io.IOException;
import java.time.Duration;
import org.springframework.core.env.Environment;

/** What scoring-service would have scored over the past, frame by frame; blocking, and limited in how long it waits for each. */
public final class PastScores {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration SHORT = Duration.ofSeconds(15);
    private final Neighbour scoring;
    private final String path;

    private PastScores(Environment environment, String path, Duration patience) {
        this.scoring = new Neighbour(environment, "scoring", "http://127.0.0.1:8082", patience);
        this.path = path;
    }

    /** For a simulation. */
    public PastScores(Environment environment) {
        this(environment, "/internal/simulations/scores", PATIENCE);
    }

    /** For questions about a past date by what is known since. */
    public static PastScores withHindsight(Environment environment) {
        return new PastScores(environment, "/internal/hindsight/scores", SHORT);
    }

    /** Takes one frame; false when it wants no more. */
    @FunctionalInterface
    public interface Reader {
        boolean read(byte[] frame);
    }

    /**
     * Reads until the reader has enough, or nothing more comes.
     *
     * @throws IOException when scoring-service refuses, falls silent or breaks off
     */
    public void read(byte[] question, Reader reader) throws IOException {
        try (PastFrames in = new PastFrames(scoring.stream(path, question))) {
            boolean more = true;
            while (more) {
                more = reader.read(in.next());
            }
        }
    }
}
