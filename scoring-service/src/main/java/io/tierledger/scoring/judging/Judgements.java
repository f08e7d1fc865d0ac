package io.tierledger.scoring.judging;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that still matters of what was said about one customer, in the order in which it was recorded: what counts today, what counted at
 * an assessment that may be made again, and what waits for its day. Immutable.
 */
@SuppressWarnings("ReferenceEquality") // which of several equal judgements counts
public record Judgements(List<Judgement> recorded) {
    public static final Judgements NONE = new Judgements(List.of());

    public Judgements {
        recorded = List.copyOf(recorded);
    }

    /** The one that counts on {@code day}: the latest made up to that day; of two made on one day the later recorded. */
    public @Nullable Judgement counting(int subject, int day) {
        Judgement latest = null;
        for (int i = 0; i < recorded.size(); i++) {
            Judgement judgement = recorded.get(i);
            if (judgement.subject() == subject
                    && judgement.from() <= day
                    && (latest == null || judgement.day() >= latest.day())) {
                latest = judgement;
            }
        }
        return latest;
    }

    /** With the one that counts on {@code day} named by a scorecard. */
    public Judgements said(int subject, int day) {
        Judgement counting = counting(subject, day);
        return counting == null || counting.said() ? this : said(counting, true);
    }

    /** With the one that counts on {@code day} to be named anew, where a scorecard has named another, which counted {@code then}. */
    public Judgements saidOf(int subject, int then, int day) {
        Judgement counting = counting(subject, day);
        return counting == null || counting == counting(subject, then) ? this : said(counting, false);
    }

    private Judgements said(Judgement one, boolean named) {
        return new Judgements(recorded.stream()
                .map(each -> each == one ? one.said(named) : each)
                .toList());
    }

    /** With one more; forgets those that can never count again from {@code day} on and did not on the day {@code assessed}. */
    public Judgements with(Judgement added, int day, int assessed) {
        List<Judgement> all = new ArrayList<>(recorded);
        all.add(added);
        Judgements whole = new Judgements(all);
        Judgement counted = whole.counting(added.subject(), assessed);
        Judgement counts = whole.counting(added.subject(), day);
        all.removeIf(j -> j.subject() == added.subject() && j.from() <= day && j != counts && j != counted);
        return new Judgements(all);
    }
}
