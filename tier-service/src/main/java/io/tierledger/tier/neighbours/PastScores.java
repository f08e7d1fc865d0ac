package io.tierledger.tier.neighbours;

import io.tierledger.contracts.questions.HindsightAsked;
import io.tierledger.contracts.questions.PastAsked;
import io.tierledger.past.PastFrames;
import io.tierledger.platform.access.OwnTokens;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import org.springframework.core.env.Environment;

/** What scoring-service would have scored over the past, frame by frame; blocking, and limited in how long it waits for each. */
public final class PastScores {
    private final FrameStream simulations;
    private final FrameStream hindsight;

    public PastScores(Environment environment) {
        Optional<OwnTokens> tokens = OwnTokens.of(environment);
        this.simulations = new FrameStream(environment, tokens, "/internal/simulations/scores", Duration.ofSeconds(60));
        this.hindsight = new FrameStream(environment, tokens, "/internal/hindsight/scores", Duration.ofSeconds(15));
    }

    /** Takes one frame; false when it wants no more. */
    @FunctionalInterface
    public interface Reader {
        boolean read(byte[] frame);
    }

    /**
     * For a simulation. Reads until the reader has enough, or nothing more comes.
     *
     * @throws IOException when scoring-service refuses, falls silent or breaks off
     */
    public void read(PastAsked question, Reader reader) throws IOException {
        read(simulations.open(question), reader);
    }

    /** For questions about a past date by what is known since; the same otherwise. */
    public void read(HindsightAsked question, Reader reader) throws IOException {
        read(hindsight.open(question), reader);
    }

    private static void read(InputStream answer, Reader reader) throws IOException {
        try (PastFrames in = new PastFrames(answer)) {
            boolean more = true;
            while (more) {
                more = reader.read(in.next());
            }
        }
    }
}
