package io.tierledger.tier.neighbours;

import java.io.DataInputStream;
import java.io.IOException;
import java.time.Duration;
import org.springframework.core.env.Environment;

/** What scoring-service would have scored over the past, frame by frame; blocking, and limited in how long it waits for each. */
public final class PastScores {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private final Neighbour scoring;

    public PastScores(Environment environment) {
        this.scoring = new Neighbour(environment, "scoring", "http://127.0.0.1:8082", PATIENCE);
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
        try (DataInputStream in = new DataInputStream(scoring.stream("/internal/simulations/scores", question))) {
            boolean more = true;
            while (more) {
                byte[] frame = new byte[in.readInt()];
                in.readFully(frame);
                more = reader.read(frame);
            }
        }
    }
}
