package io.tierledger.scoring.judging;

import io.tierledger.contracts.Sealed;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A judgement of one criterion of one customer, as far as another one can repeat it.
 *
 * @param actor {@link io.tierledger.contracts.Actor}
 * @param sealed null in what was stored before texts were sealed
 * @param words in clear: what is being said now, or was stored before texts were sealed; null where only the sealed text is known
 */
public record Saying(
        LocalDate judgedOn,
        int score,
        String actor,
        @Nullable Sealed sealed,
        @Nullable Words words) {

    /** Who judged, a typed name, and why. */
    public record Words(String by, String rationale) {}

    /** Whether this says nothing but what was said: two sealed texts are equal when their words are. */
    boolean repeats(Saying stored) {
        return judgedOn.equals(stored.judgedOn)
                && score == stored.score
                && actor.equals(stored.actor)
                && (stored.sealed != null
                        ? stored.sealed.equals(sealed)
                        : stored.words != null && stored.words.equals(words));
    }
}
