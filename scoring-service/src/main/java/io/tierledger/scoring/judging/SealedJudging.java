package io.tierledger.scoring.judging;

import io.tierledger.contracts.Actor;
import io.tierledger.contracts.Sealed;

/** What somebody wants to say, with its text sealed: so it is stored. */
public record SealedJudging(Judging judging, Sealed sealed) {

    /** Who is signed in, or a name that a file gives, which is in the sealed text. */
    public String actor() {
        return Actor.of(judging.judgedBy());
    }

    Saying saying() {
        return new Saying(
                judging.judgedOn(),
                judging.score(),
                actor(),
                sealed,
                new Saying.Words(judging.judgedBy(), judging.rationale()));
    }
}
