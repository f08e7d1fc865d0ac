package io.tierledger.scoring.events;

import io.tierledger.contracts.Actor;
import io.tierledger.contracts.Sealed;
import io.tierledger.scoring.judging.Judging;
import io.tierledger.scoring.judging.Saying;
import io.tierledger.scoring.judging.SealedJudging;
import io.tierledger.sealing.GivesText;
import io.tierledger.sealing.Place;
import io.tierledger.sealing.Subject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A person judged a criterion of a customer; it counts from {@code judgedOn} on.
 *
 * @param rationale before revision 2, as is {@code judgedBy}, a typed name
 * @param actor {@link Actor}, since revision 2
 * @param sealed who judged and why, since revision 2
 */
public record CriterionJudged(
        String customerId,
        String method,
        String criterion,
        int score,
        @Nullable String rationale,
        @Nullable String judgedBy,
        LocalDate judgedOn,
        @Nullable String actor,
        @Nullable Sealed sealed)
        implements GivesText {
    /** Members of the sealed text: frozen words, as is {@link #PART}. */
    public static final String RATIONALE = "rationale";

    private static final String PART = "judgement";

    public static CriterionJudged of(SealedJudging judging) {
        Judging said = judging.judging();
        return new CriterionJudged(
                said.customerId(),
                said.method(),
                said.criterion(),
                said.score(),
                null,
                null,
                said.judgedOn(),
                judging.actor(),
                judging.sealed());
    }

    /** Where the text of what is said will stand. */
    public static Place place(Judging judging) {
        return new Place(Subject.customer(judging.customerId()), PART, judging.stream());
    }

    public static Map<String, String> text(Judging judging) {
        return Actor.of(judging.judgedBy()).equals(Actor.NAME)
                ? Map.of(BY, judging.judgedBy(), RATIONALE, judging.rationale())
                : Map.of(RATIONALE, judging.rationale());
    }

    public String stream() {
        return Judging.stream(customerId, method, criterion);
    }

    /** {@link Actor} who judged; before revision 2 it was a typed name. */
    public String who() {
        return actor == null ? Actor.NAME : actor;
    }

    /** As far as another one can repeat it. */
    public Saying saying() {
        Saying.Words words = judgedBy == null || rationale == null ? null : new Saying.Words(judgedBy, rationale);
        return new Saying(judgedOn, score, who(), sealed, words);
    }

    @Override
    public Place place() {
        return new Place(Subject.customer(customerId), PART, stream());
    }

    @Override
    public Map<String, String> inClear() {
        Map<String, String> members = new HashMap<>();
        if (judgedBy != null) {
            members.put(BY, judgedBy);
        }
        if (rationale != null) {
            members.put(RATIONALE, rationale);
        }
        return members;
    }
}
