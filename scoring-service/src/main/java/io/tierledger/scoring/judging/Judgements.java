package io.tierledger.scoring.judging;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that still matters of what was said about one customer, in the order in which it was recorded: what counts today, and what waits
 * for its day. Immutable.
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
                    && judgement.day() <= day
                    && (latest == null || judgement.day() >= latest.day())) {
                latest = judgement;
            }
        }
        return latest;
    }

    /** With the one that counts on {@code day} named by a scorecard. */
    public Judgements said(int subject, int day) {
        Judgement counting = counting(subject, day);
        return counting == null || counting.said()
                ? this
                : new Judgements(recorded.stream()
                        .map(each -> each == counting ? counting.saidNow() : each)
                        .toList());
    }

    /** With one more; forgets those that can never count again from {@code day} on. */
    public Judgements with(Judgement added, int day) {
        List<Judgement> all = new ArrayList<>(recorded);
        all.add(added);
        Judgements whole = new Judgements(all);
        all.removeIf(j -> j.subject() == added.subject() && j.day() <= day && j != whole.counting(j.subject(), day));
        return new Judgements(all);
    }
}
