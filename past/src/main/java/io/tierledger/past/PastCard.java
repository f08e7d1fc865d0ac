package io.tierledger.past;

import io.tierledger.contracts.method.Criterion;
import io.tierledger.contracts.method.Method;
import io.tierledger.contracts.scores.Contribution;
import io.tierledger.contracts.scores.Ranked;
import io.tierledger.platform.bytes.ByteReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A scorecard of the past, as it is heard; points, windows and who judged are not told. */
public record PastCard(
        boolean everOrdered,
        List<Contribution> contributions,
        @Nullable Ranked ranked) {

    static PastCard read(ByteReader in, Method method, LocalDate asOf) {
        int flags = in.flags();
        List<Contribution> contributions = new ArrayList<>(method.criteria().size());
        for (Criterion criterion : method.criteria()) {
            contributions.add(contribution(in, criterion, asOf));
        }
        Ranked ranked = (flags & PastCardBytes.RANKED) != 0 ? ranked(in, asOf) : null;
        return new PastCard((flags & PastCardBytes.EVER_ORDERED) != 0, contributions, ranked);
    }

    /** Passes over one without making it up. */
    static void pass(ByteReader in, Method method) {
        int flags = in.flags();
        for (int i = 0; i < method.criteria().size(); i++) {
            in.number();
            int marks = in.flags();
            numbers(in, (marks & PastCardBytes.MEASURED) != 0 ? 3 : (marks & PastCardBytes.JUDGED) != 0 ? 1 : 0);
        }
        if ((flags & PastCardBytes.RANKED) != 0) {
            numbers(in, 2);
            numbers(in, in.small());
        }
    }

    private static void numbers(ByteReader in, int count) {
        for (int left = count; left > 0; left--) {
            in.number();
        }
    }

    private static Contribution contribution(ByteReader in, Criterion criterion, LocalDate asOf) {
        int score = in.small();
        int marks = in.flags();
        boolean measured = (marks & PastCardBytes.MEASURED) != 0;
        LocalDate on = measured || (marks & PastCardBytes.JUDGED) != 0 ? before(asOf, in.number()) : null;
        BigDecimal measure = null;
        if (measured) {
            int scale = in.small();
            measure = BigDecimal.valueOf(in.number(), scale);
        }
        return new Contribution(
                criterion.id(),
                measure,
                on,
                score,
                criterion.weight(),
                BigDecimal.ZERO,
                null,
                (marks & PastCardBytes.PROVISIONAL) != 0,
                (marks & PastCardBytes.STALE) != 0,
                null,
                null,
                null);
    }

    private static LocalDate before(LocalDate asOf, long days) {
        return days == 0 ? asOf : asOf.minusDays(days);
    }

    private static Ranked ranked(ByteReader in, LocalDate day) {
        int n = in.small();
        int rank = in.small();
        List<Integer> borders = new ArrayList<>();
        for (int left = in.small(); left > 0; left--) {
            borders.add(in.small());
        }
        return new Ranked(day, n, rank, borders);
    }
}
