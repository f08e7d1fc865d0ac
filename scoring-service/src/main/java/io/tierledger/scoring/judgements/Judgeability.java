package io.tierledger.scoring.judgements;

import io.tierledger.contracts.method.Criterion;
import io.tierledger.reading.BadValue;
import io.tierledger.reading.Wording;
import io.tierledger.scoring.judging.Judging;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether something may be said at all; the same rules for one over HTTP and many from a file. */
final class Judgeability {
    static final int LONGEST_RATIONALE = 2_000;
    static final int LONGEST_ID = 200;
    private static final LocalDate FIRST = LocalDate.of(1990, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2098, 12, 31);

    private static final Pattern LINES = Pattern.compile("[\\r\\n\\t]");

    private Judgeability() {}

    /** Why not: a field, a stable word, and a sentence. */
    record Objection(String field, String code, String detail) {}

    static @Nullable Objection objection(Judging judging, JudgeableCriteria judgeable) {
        if (judging.customerId().isBlank() || judging.customerId().length() > LONGEST_ID) {
            return new Objection("customer_id", "missing", "Whose judgement is this?");
        }
        if (!judgeable.hasMethod(judging.method())) {
            return new Objection("method", "unknown-method", "There is no such method: " + shown(judging.method()));
        }
        Criterion criterion = judgeable.criterion(judging.method(), judging.criterion());
        if (criterion == null) {
            String detail = "The method has no such criterion: " + shown(judging.criterion());
            return new Objection("criterion", "unknown-criterion", detail);
        }
        if (!criterion.judged()) {
            return new Objection("criterion", "not-judged", criterion.id() + " is measured; nobody judges it.");
        }
        return objection(judging, criterion);
    }

    private static @Nullable Objection objection(Judging judging, Criterion criterion) {
        if (judging.score() < criterion.lowest() || judging.score() > criterion.highest()) {
            String detail = "The score is none of the criterion's: %s, %d to %d"
                    .formatted(criterion.id(), criterion.lowest(), criterion.highest());
            return new Objection("score", "score-out-of-range", detail);
        }
        if (judging.rationale().isBlank()) {
            return new Objection("rationale", "missing", "A judgement needs a reason.");
        }
        if (judging.rationale().length() > LONGEST_RATIONALE) {
            return new Objection(
                    "rationale", "too-long", "A rationale has at most " + LONGEST_RATIONALE + " characters.");
        }
        Objection unseen = unseen(judging.rationale());
        if (unseen != null) {
            return unseen;
        }
        if (judging.judgedBy().isBlank() || judging.judgedBy().length() > LONGEST_ID) {
            return new Objection("judged_by", "missing", "A judgement needs somebody who answers for it.");
        }
        if (judging.judgedOn().isBefore(FIRST) || judging.judgedOn().isAfter(LAST)) {
            return new Objection("judged_on", "date", "A judgement is dated between " + FIRST + " and " + LAST + ".");
        }
        return null;
    }

    /** A reason may have several lines; what turns or hides what others read is none. */
    private static @Nullable Objection unseen(String rationale) {
        try {
            Wording.line("rationale", LINES.matcher(rationale).replaceAll(" "), LONGEST_RATIONALE);
            return null;
        } catch (BadValue wrong) {
            return new Objection(wrong.field(), wrong.code(), String.valueOf(wrong.getMessage()));
        }
    }

    private static String shown(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }
}
