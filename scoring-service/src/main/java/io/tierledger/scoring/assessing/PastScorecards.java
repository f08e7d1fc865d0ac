package io.tierledger.scoring.assessing;

import io.tierledger.contracts.method.Method;
import io.tierledger.platform.consuming.OpenPartitions;
import io.tierledger.platform.eventstore.StoredEvent;
import io.tierledger.scoring.events.CriterionJudged;
import io.tierledger.scoring.judging.Judgement;
import io.tierledger.scoring.judging.Judgements;
import io.tierledger.scoring.judging.Subjects;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What two versions of a method would have scored over the whole past, as it is known now: orders count on their own day, also those that
 * came late; judgements, statuses and estimates from their day on. Told customer by customer, frame by frame; partitions are asked for
 * a few hundred customers at a time and go on in between.
 */
public final class PastScorecards {
    static final int AT_ONCE = 200;
    private static final int PAGE = 5_000;
    private final OpenPartitions<ScoringProcess> open;
    private final Said said;

    /** Every judgement that was ever stored, in pages. */
    @FunctionalInterface
    interface Said {
        List<StoredEvent> after(long position, int limit);
    }

    PastScorecards(OpenPartitions<ScoringProcess> open, Said said) {
        this.open = open;
        this.said = said;
    }

    /** From the first business date up to the present one; {@code ended} is the last day that has passed. */
    public record Span(LocalDate first, LocalDate last, LocalDate ended) {}

    /** Empty before the first business date; {@code until} null for the present one, and never later. */
    public Optional<Span> span(@Nullable LocalDate until) {
        int first = Integer.MAX_VALUE;
        int present = Partition.NEVER;
        for (ScoringProcess process : open.whole().all()) {
            int begun = process.ask(partition -> partition.firstDay);
            first = begun == Partition.NEVER ? first : Math.min(first, begun);
            present = Math.max(present, process.ask(partition -> partition.businessDay));
        }
        if (present == Partition.NEVER) {
            return Optional.empty();
        }
        int last = until == null ? present : Math.min(present, (int) until.toEpochDay());
        return Optional.of(new Span(
                LocalDate.ofEpochDay(first),
                LocalDate.ofEpochDay(last),
                LocalDate.ofEpochDay(Math.min(last, present - 1))));
    }

    /** The frames; each step is a little work on the caller's thread. */
    public Iterator<byte[]> tell(Method published, Method draft, Span span) {
        return new Telling(published, draft, span);
    }

    private final class Telling implements Iterator<byte[]> {
        private static final int HEADER = 0;
        private static final int PROGRESS = 1;
        private static final int CUSTOMERS = 2;
        private static final int END = 3;
        private final Method published;
        private final Method draft;
        private final Span span;
        private final Subjects subjects = new Subjects();
        private final PastRanking ranking;
        private final Map<String, List<Judgement>> heard = new HashMap<>();
        private final Map<String, Judgements> judgements = new HashMap<>();
        private final List<ScoringProcess> processes =
                new ArrayList<>(open.whole().all());
        private long judgementsRead;
        private int stage = HEADER;
        private int ranked;
        private int process;
        private int next;
        private @Nullable ScoredPast past;

        Telling(Method published, Method draft, Span span) {
            this.published = published;
            this.draft = draft;
            this.span = span;
            this.ranking = new PastRanking(published, draft, day(span.first()), day(span.ended()));
        }

        @Override
        public boolean hasNext() {
            return stage <= END;
        }

        @Override
        public byte[] next() {
            return switch (stage) {
                case HEADER -> header();
                case PROGRESS -> prepare();
                case CUSTOMERS -> customers();
                case END -> {
                    stage++;
                    yield new PastWriter(END, 16).framed();
                }
                default -> throw new NoSuchElementException();
            };
        }

        private byte[] header() {
            long everybody = 0;
            for (ScoringProcess each : processes) {
                everybody += each.ask(partition -> partition.customers.size());
            }
            stage = PROGRESS;
            return new PastWriter(HEADER, 64)
                    .number(day(span.first()))
                    .number(day(span.last()))
                    .number(day(span.ended()))
                    .number(everybody)
                    .framed();
        }

        /** Judgements first, then a ranking at each step. */
        private byte[] prepare() {
            if (judgementsRead >= 0) {
                List<StoredEvent> page = said.after(judgementsRead, PAGE);
                page.forEach(this::judged);
                judgementsRead = page.size() < PAGE ? -1 : page.getLast().position();
                if (judgementsRead < 0) {
                    heard.forEach((customer, all) -> judgements.put(customer, new Judgements(all)));
                    heard.clear();
                }
            } else if (ranked < ranking.days().size()) {
                ranking.make(ranking.days().get(ranked++), processes);
            } else {
                stage = CUSTOMERS;
            }
            return new PastWriter(PROGRESS, 16)
                    .number(ranked)
                    .number(ranking.days().size())
                    .framed();
        }

        private void judged(StoredEvent stored) {
            if (stored.event() instanceof CriterionJudged event
                    && event.method().equals(draft.id())) {
                int subject = subjects.number(event.method(), event.criterion());
                Judgement judgement = new Judgement(subject, event.score(), day(event.judgedOn()), "", "");
                heard.computeIfAbsent(event.customerId(), none -> new ArrayList<>(2))
                        .add(judgement);
            }
        }

        private byte[] customers() {
            PastWriter out = new PastWriter(CUSTOMERS, 32 * AT_ONCE);
            int before = next;
            boolean more = process < processes.size() && processes.get(process).ask(partition -> write(partition, out));
            int handled = next - before;
            if (!more) {
                process++;
                past = null;
                next = 0;
            }
            stage = process >= processes.size() ? END : CUSTOMERS;
            return new PastWriter(CUSTOMERS, 32 * AT_ONCE)
                    .number(handled)
                    .append(out, 1)
                    .framed();
        }

        /** False when that was the last of the partition. */
        private boolean write(Partition partition, PastWriter out) {
            ScoredPast writing = past == null
                    ? new ScoredPast(
                            partition,
                            published,
                            draft,
                            subjects,
                            judgements,
                            ranking,
                            day(span.first()),
                            day(span.last()),
                            day(span.ended()))
                    : past;
            past = writing;
            int to = Math.min(partition.customers.size(), next + AT_ONCE);
            for (; next < to; next++) {
                writing.write(next, out);
            }
            return next < partition.customers.size();
        }

        private static int day(LocalDate date) {
            return (int) date.toEpochDay();
        }
    }
}
