package io.tierledger.scoring.judging;

import io.tierledger.contracts.Actor;
import io.tierledger.contracts.Sealed;

/** What somebody wants to say, with its text sealed: so it is stored. */
public record SealedJudging(Judging judging, Sealed sealed) {

    /** A typed name, which is in the sealed text. */
    public String actor() {
        return Actor.NAME;
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
