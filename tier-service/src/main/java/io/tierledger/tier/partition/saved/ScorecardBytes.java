package io.tierledger.tier.partition.saved;

import io.tierledger.contracts.method.Criterion;
import io.tierledger.contracts.scores.Ranked;
import io.tierledger.contracts.scores.Window;
import io.tierledger.platform.bytes.ByteReader;
import io.tierledger.platform.bytes.ByteWriter;
import io.tierledger.platform.bytes.KeptForm;
import io.tierledger.tier.partition.MethodsInForce;
import io.tierledger.tier.placement.policy.Contribution;
import io.tierledger.tier.placement.policy.Scorecard;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A scorecard in some fifty bytes, kept until the next one: whoever is assessed later needs the whole receipt. There is one for each
 * customer and method in memory, so it has no number of its own: another form of it is another form of the {@link CustomerDocuments customer} it lies in.
 */
@KeptForm(
        name = "scorecard-within",
        everWritten = {0, 1})
public final class ScorecardBytes {
    private static final int MEASURE = 1;
    private static final int MEASURED_ON = 2;
    private static final int PREVIOUS = 4;
    private static final int PROVISIONAL = 8;
    private static final int STALE = 16;
    private static final int WINDOW = 32;
    private static final int JUDGED_BY = 64;
    private static final int RATIONALE = 128;
    private static final int JUDGEMENT = JUDGED_BY | RATIONALE;
    private static final int NAMED = RATIONALE;

    private ScorecardBytes() {}

    /** @param criteria of the version that scored, for {@link #read} too */
    public static byte[] write(Scorecard scorecard, List<Criterion> criteria) {
        ByteWriter out = new ByteWriter(128);
        out.number(scorecard.version())
                .text(scorecard.name())
                .number(scorecard.asOf().toEpochDay());
        out.flags((scorecard.provisional() ? 1 : 0)
                | (scorecard.everOrdered() ? 2 : 0)
                | (scorecard.ranked() != null ? 4 : 0));
        out.text(scorecard.cause()).text(scorecard.input());
        if (scorecard.ranked() != null) {
            write(scorecard.ranked(), out);
        }
        out.number(scorecard.contributions().size());
        for (int i = 0; i < scorecard.contributions().size(); i++) {
            Contribution contribution = scorecard.contributions().get(i);
            boolean inPlace = i < criteria.size() && criteria.get(i).id().equals(contribution.criterion());
            write(contribution, inPlace ? "" : contribution.criterion(), out);
        }
        return out.written();
    }

    public static int versionOf(byte[] scorecard) {
        return new ByteReader(scorecard).small();
    }

    /** False without one. */
    public static boolean everOrdered(byte @Nullable [] scorecard) {
        if (scorecard == null) {
            return false;
        }
        ByteReader in = new ByteReader(scorecard);
        in.number();
        in.block();
        in.number();
        return (in.flags() & 2) != 0;
    }

    /** @param method its place among the methods, which knows the criteria of the version that scored */
    public static Scorecard read(byte[] scorecard, MethodsInForce methods, int method) {
        return read(scorecard, methods.criteria(method, versionOf(scorecard)));
    }

    public static Scorecard read(byte[] scorecard, List<Criterion> criteria) {
        ByteReader in = new ByteReader(scorecard);
        int version = in.small();
        String name = in.text();
        LocalDate asOf = LocalDate.ofEpochDay(in.number());
        int flags = in.flags();
        String cause = in.text();
        String input = in.text();
        Ranked ranked = (flags & 4) != 0 ? readRanked(in) : null;
        int size = in.small();
        List<Contribution> contributions = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            contributions.add(
                    readContribution(in, i < criteria.size() ? criteria.get(i).id() : ""));
        }
        return new Scorecard(
                name, version, asOf, contributions, (flags & 1) != 0, (flags & 2) != 0, ranked, cause, input);
    }

    private static void write(Ranked ranked, ByteWriter out) {
        out.number(ranked.day().toEpochDay()).number(ranked.n()).number(ranked.rank());
        out.number(ranked.borders().size());
        ranked.borders().forEach(out::number);
    }

    private static Ranked readRanked(ByteReader in) {
        LocalDate day = LocalDate.ofEpochDay(in.number());
        int n = in.small();
        int rank = in.small();
        int size = in.small();
        List<Integer> borders = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            borders.add(in.small());
        }
        return new Ranked(day, n, rank, borders);
    }

    private static void write(Contribution c, String criterion, ByteWriter out) {
        out.flags((c.measure() != null ? MEASURE : 0)
                | (c.measuredOn() != null ? MEASURED_ON : 0)
                | (c.previousScore() != null ? PREVIOUS : 0)
                | (c.provisional() ? PROVISIONAL : 0)
                | (c.stale() ? STALE : 0)
                | (c.window() != null ? WINDOW : 0)
                | judgement(c));
        out.text(criterion).number(c.score()).number(c.weight()).decimal(c.points());
        if (c.measure() != null) {
            out.decimal(c.measure());
        }
        if (c.measuredOn() != null) {
            out.number(c.measuredOn().toEpochDay());
        }
        if (c.previousScore() != null) {
            out.number(c.previousScore());
        }
        if (c.window() != null) {
            Window w = c.window();
            out.number(w.from().toEpochDay())
                    .number(w.to().toEpochDay() - w.from().toEpochDay());
            out.number(w.upToSequence()).number(w.count()).number(w.sum());
        }
        if (c.judgedBy() != null && c.judgement() != null) {
            out.text(c.judgedBy()).text(c.judgement());
            return;
        }
        if (c.judgedBy() != null) {
            out.text(c.judgedBy());
        }
        if (c.rationale() != null) {
            out.text(c.rationale());
        }
    }

    private static int judgement(Contribution c) {
        if (c.judgedBy() != null && c.judgement() != null) {
            return NAMED;
        }
        return (c.judgedBy() != null ? JUDGED_BY : 0) | (c.rationale() != null ? RATIONALE : 0);
    }

    private static Contribution readContribution(ByteReader in, String likely) {
        int flags = in.flags();
        String named = in.text();
        int score = in.small();
        int weight = in.small();
        var points = in.decimal();
        var measure = (flags & MEASURE) != 0 ? in.decimal() : null;
        LocalDate measuredOn = (flags & MEASURED_ON) != 0 ? LocalDate.ofEpochDay(in.number()) : null;
        Integer previous = (flags & PREVIOUS) != 0 ? in.small() : null;
        Window window = (flags & WINDOW) != 0 ? readWindow(in) : null;
        boolean isNamed = (flags & JUDGEMENT) == NAMED;
        @Nullable String judgedBy = (flags & JUDGEMENT) != 0 ? in.text() : null;
        @Nullable String rest = (flags & RATIONALE) != 0 ? in.text() : null;
        return new Contribution(
                named.isEmpty() ? likely : named,
                measure,
                measuredOn,
                score,
                weight,
                points,
                previous,
                (flags & PROVISIONAL) != 0,
                (flags & STALE) != 0,
                window,
                judgedBy,
                isNamed ? null : rest,
                isNamed ? rest : null);
    }

    private static Window readWindow(ByteReader in) {
        long from = in.number();
        long to = from + in.number();
        return new Window(LocalDate.ofEpochDay(from), LocalDate.ofEpochDay(to), in.number(), in.number(), in.number());
    }
}
