package io.tierledger.scoring.simulating;

import io.tierledger.contracts.method.Method;
import io.tierledger.past.PastCard;
import io.tierledger.past.PastCustomer;
import io.tierledger.past.PastForm;
import io.tierledger.scoring.events.Scored;
import io.tierledger.scoring.judging.Subjects;
import io.tierledger.scoring.measuring.Kinds;
import io.tierledger.scoring.measuring.Windows;
import io.tierledger.scoring.methods.Presets;
import io.tierledger.scoring.scorecards.CriterionRule.SharedTables;
import io.tierledger.scoring.scorecards.MethodRules;
import io.tierledger.scoring.stage.Pipeline;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Hears a scored past, in the form that both ends use. */
final class Frames implements PastForm.Hearer {
    /** Per customer, what each version scored and when. */
    final Map<String, List<Card>> published = new TreeMap<>();

    final Map<String, List<Card>> draft = new TreeMap<>();
    private final List<Method> versions;
    private final boolean withProfit;
    private LocalDate first = LocalDate.MIN;
    private boolean ended;

    private Frames(Method published, Method draft, boolean withProfit) {
        this.versions = List.of(published, draft);
        this.withProfit = withProfit;
    }

    /** @param scores with {@code ?} when provisional and {@code !} when stale; {@code rank} 0 without one */
    record Card(LocalDate day, boolean everOrdered, List<String> scores, int rank) {
        /** @param seen whether placing by this method looks at who ever ordered */
        boolean saysAs(Card other, boolean seen) {
            return (!seen || everOrdered == other.everOrdered) && scores.equals(other.scores) && rank == other.rank;
        }
    }

    /** What two versions would have scored over all that was sent. */
    static Frames told(Pipeline pipeline, Method published, Method draft) {
        PastScorecards past = past(pipeline);
        return read(past.tell(published, draft, past.span(null).orElseThrow()), published, draft, false);
    }

    /** What a version would have scored up to a day by what was known then; with each customer's profit. */
    static Frames lookingBack(Pipeline pipeline, Method method, LocalDate asOf, Hindsight hindsight) {
        return read(past(pipeline).lookBack(method, asOf, hindsight).orElseThrow(), method, method, true);
    }

    private static PastScorecards past(Pipeline pipeline) {
        return new PastScorecards(pipeline.open(), pipeline::judged);
    }

    private static Frames read(Iterator<byte[]> frames, Method published, Method draft, boolean withProfit) {
        Frames read = new Frames(published, draft, withProfit);
        while (frames.hasNext()) {
            byte[] framed = frames.next();
            if (ByteBuffer.wrap(framed).getInt() != framed.length - Integer.BYTES) {
                throw new AssertionError("a frame of another length");
            }
            PastForm.hear(Arrays.copyOfRange(framed, Integer.BYTES, framed.length), read);
        }
        if (!read.ended) {
            throw new AssertionError("cut short");
        }
        return read;
    }

    @Override
    public void begins(PastForm.Header header) {
        first = header.first();
    }

    @Override
    public void ends() {
        ended = true;
    }

    @Override
    public void customer(PastCustomer told) {
        if ((told.profit() != null) != withProfit) {
            throw new AssertionError("with profit, or without");
        }
        List<Card> one = new ArrayList<>();
        List<Card> other = new ArrayList<>();
        told.from(first);
        while (told.next()) {
            if (told.isStatus()) {
                told.status();
                continue;
            }
            if (told.isPublished()) {
                one.add(card(told.day(), told.card(versions.getFirst())));
            }
            if (told.isDraft()) {
                other.add(card(told.day(), told.card(versions.getLast())));
            }
        }
        published.put(told.id(), one);
        draft.put(told.id(), other);
    }

    private static Card card(LocalDate day, PastCard card) {
        List<String> scores = card.contributions().stream()
                .map(each -> each.score() + (each.provisional() ? "?" : "") + (each.stale() ? "!" : ""))
                .toList();
        return new Card(
                day,
                card.everOrdered(),
                scores,
                card.ranked() == null ? 0 : card.ranked().rank());
    }

    /** What a stage published of a customer under a method, as a past is told: what a day ended with, and only where it says something else. */
    static List<Card> published(Pipeline pipeline, String customer, String method) {
        List<Card> cards = pipeline.cards(customer, method).stream()
                .map(card -> new Card(
                        card.asOf(),
                        card.everOrdered(),
                        card.scores().stream().map(Frames::words).toList(),
                        card.ranked() == null ? 0 : card.ranked().rank()))
                .toList();
        return lastOfEachDay(cards, method);
    }

    private static boolean seesEverOrdered(String method) {
        SharedTables tables = new SharedTables(new Windows(), new Kinds(), new Subjects(), 2);
        return Presets.all().stream()
                .filter(preset -> preset.id().equals(method))
                .anyMatch(preset -> new MethodRules(preset, tables).seesEverOrdered());
    }

    private static String words(Scored scored) {
        return scored.score() + (scored.hasBeenFilledIn() ? "?" : "") + (scored.hasExpired() ? "!" : "");
    }

    static List<Card> lastOfEachDay(List<Card> cards, String method) {
        boolean seen = seesEverOrdered(method);
        List<Card> kept = new ArrayList<>();
        for (Card card : cards) {
            if (!kept.isEmpty() && kept.getLast().day().equals(card.day())) {
                kept.removeLast();
            }
            if (kept.isEmpty() || !kept.getLast().saysAs(card, seen)) {
                kept.add(card);
            }
        }
        return kept;
    }
}
