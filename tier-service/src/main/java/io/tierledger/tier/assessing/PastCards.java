package io.tierledger.tier.assessing;

import io.tierledger.contracts.method.Criterion;
import io.tierledger.contracts.method.Method;
import io.tierledger.contracts.scores.Contribution;
import io.tierledger.contracts.scores.Ranked;
import io.tierledger.platform.bytes.ByteReader;
import io.tierledger.tier.placement.policy.Scorecard;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the scorecards of one version from the frames of scoring-service. */
public final class PastCards {
    private static final int EVER_ORDERED = 1;
    private static final int RANKED = 2;
    private static final int MEASURED = 1;
    private static final int PROVISIONAL = 2;
    private static final int STALE = 4;
    private static final int JUDGED = 8;
    private final Method method;

    public PastCards(Method method) {
        this.method = method;
    }

    public Scorecard read(ByteReader in, LocalDate asOf) {
        int flags = in.flags();
        boolean provisional = false;
        List<Contribution> contributions = new ArrayList<>(method.criteria().size());
        for (Criterion criterion : method.criteria()) {
            Contribution contribution = contribution(in, criterion, asOf);
            provisional |= contribution.provisional();
            contributions.add(contribution);
        }
        Ranked ranked = (flags & RANKED) != 0 ? ranked(in, asOf) : null;
        return new Scorecard(
                "",
                method.version(),
                asOf,
                contributions,
                provisional,
                (flags & EVER_ORDERED) != 0,
                ranked,
                "ORDER",
                "past");
    }

    /** Passes over one without making it up. */
    public void pass(ByteReader in) {
        int flags = in.flags();
        for (int i = 0; i < method.criteria().size(); i++) {
            in.number();
            int marks = in.flags();
            for (int left = (marks & MEASURED) != 0 ? 3 : (marks & JUDGED) != 0 ? 1 : 0; left > 0; left--) {
                in.number();
            }
        }
        for (int left = (flags & RANKED) != 0 ? passRank(in) : 0; left > 0; left--) {
            in.number();
        }
    }

    /** Answers how many borders follow. */
    private static int passRank(ByteReader in) {
        in.number();
        in.number();
        return in.small();
    }

    private static Contribution contribution(ByteReader in, Criterion criterion, LocalDate asOf) {
        int score = in.small();
        int flags = in.flags();
        LocalDate on = (flags & (MEASURED | JUDGED)) != 0 ? before(asOf, in.number()) : null;
        BigDecimal measure = null;
        if ((flags & MEASURED) != 0) {
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
                (flags & PROVISIONAL) != 0,
                (flags & STALE) != 0,
                null,
                null,
                null);
    }

    private static @Nullable LocalDate before(LocalDate asOf, long days) {
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
