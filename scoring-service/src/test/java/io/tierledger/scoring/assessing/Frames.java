package io.tierledger.scoring.assessing;

import io.tierledger.contracts.method.Method;
import io.tierledger.scoring.events.Scored;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads the frames of a scored past as one reads the description of the format, with code of its own. */
final class Frames {
    /** Per customer, what each version scored and when. */
    final Map<String, List<Card>> published = new TreeMap<>();

    final Map<String, List<Card>> draft = new TreeMap<>();
    private ByteBuffer in = ByteBuffer.allocate(0);
    private LocalDate first = LocalDate.MIN;
    private boolean withProfit;

    /** @param scores with {@code ?} when provisional and {@code !} when stale; {@code rank} 0 without one */
    record Card(LocalDate day, boolean everOrdered, List<String> scores, int rank) {
        boolean saysAs(Card other) {
            return everOrdered == other.everOrdered && scores.equals(other.scores) && rank == other.rank;
        }
    }

    static Frames read(Iterator<byte[]> frames, Method published, Method draft) {
        return read(frames, published, draft, false);
    }

    /** Of one version, with each customer's profit. */
    static Frames lookingBack(Iterator<byte[]> frames, Method method) {
        return read(frames, method, method, true);
    }

    private static Frames read(Iterator<byte[]> frames, Method published, Method draft, boolean withProfit) {
        Frames read = new Frames();
        read.withProfit = withProfit;
        boolean ended = false;
        while (frames.hasNext()) {
            read.in = ByteBuffer.wrap(frames.next());
            if (read.in.getInt() != read.in.remaining()) {
                throw new AssertionError("a frame of another length");
            }
            int kind = read.in.get();
            ended = kind == 3;
            if (kind == 0) {
                read.first = LocalDate.ofEpochDay(read.number());
            } else if (kind == 2) {
                read.number();
                while (read.in.hasRemaining()) {
                    read.customer(published.criteria().size(), draft.criteria().size());
                }
            }
        }
        if (!ended) {
            throw new AssertionError("cut short");
        }
        return read;
    }

    private void customer(int ours, int theirs) {
        byte[] id = new byte[(int) number()];
        in.get(id);
        number();
        if (withProfit) {
            number();
        }
        LocalDate day = first;
        List<Card> one = new ArrayList<>();
        List<Card> other = new ArrayList<>();
        for (long left = number(); left > 0; left--) {
            long tag = number();
            day = day.plusDays(tag >> 2);
            switch ((int) (tag & 3)) {
                case 0 -> number();
                case 1 -> one.add(card(day, ours));
                case 2 -> other.add(card(day, theirs));
                default -> {
                    Card both = card(day, ours);
                    one.add(both);
                    other.add(both);
                }
            }
        }
        published.put(new String(id, StandardCharsets.UTF_8), one);
        draft.put(new String(id, StandardCharsets.UTF_8), other);
    }

    private Card card(LocalDate day, int criteria) {
        int flags = in.get();
        List<String> scores = new ArrayList<>();
        for (int i = 0; i < criteria; i++) {
            long score = number();
            int marks = in.get();
            scores.add(score + ((marks & 2) != 0 ? "?" : "") + ((marks & 4) != 0 ? "!" : ""));
            for (int n = (marks & 1) != 0 ? 3 : (marks & 8) != 0 ? 1 : 0; n > 0; n--) {
                number();
            }
        }
        int rank = 0;
        if ((flags & 2) != 0) {
            number();
            rank = (int) number();
            for (long left = number(); left > 0; left--) {
                number();
            }
        }
        return new Card(day, (flags & 1) != 0, scores, rank);
    }

    private long number() {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = in.get();
            value |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return value >>> 1 ^ -(value & 1);
            }
        }
    }

    /** What a stage published of a customer under a method, as a past is told: what a day ended with, and only where it says something else. */
    static List<Card> published(Pipeline pipeline, String customer, String method) {
        return lastOfEachDay(pipeline.cards(customer, method).stream()
                .map(card -> new Card(
                        card.asOf(),
                        card.everOrdered(),
                        card.scores().stream().map(Frames::words).toList(),
                        card.ranked() == null ? 0 : card.ranked().rank()))
                .toList());
    }

    private static String words(Scored scored) {
        return scored.score() + (scored.hasBeenFilledIn() ? "?" : "") + (scored.hasExpired() ? "!" : "");
    }

    static List<Card> lastOfEachDay(List<Card> cards) {
        List<Card> kept = new ArrayList<>();
        for (Card card : cards) {
            if (!kept.isEmpty() && kept.getLast().day().equals(card.day())) {
                kept.removeLast();
            }
            if (kept.isEmpty() || !kept.getLast().saysAs(card)) {
                kept.add(card);
            }
        }
        return kept;
    }
}
