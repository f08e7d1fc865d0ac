package io.tierledger.scoring.simulating;

import io.tierledger.contracts.method.Method;
import io.tierledger.past.PastCustomers;
import io.tierledger.past.PastForm;
import io.tierledger.platform.eventstore.StoredEvent;
import io.tierledger.scoring.events.CriterionJudged;
import io.tierledger.scoring.judging.Judgement;
import io.tierledger.scoring.judging.Judgements;
import io.tierledger.scoring.judging.Subjects;
import io.tierledger.scoring.partition.Asked;
import io.tierledger.scoring.partition.Partition;
import io.tierledger.scoring.simulating.PastScorecards.Said;
import io.tierledger.scoring.simulating.PastScorecards.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The frames of one look at the past, one after the other. */
final class PastFrames implements Iterator<byte[]> {
    private static final int HEADER = 0;
    private static final int PROGRESS = 1;
    private static final int CUSTOMERS = 2;
    private static final int END = 3;
    private static final int AT_ONCE = PastScorecards.AT_ONCE;
    private static final int PAGE = 5_000;
    private final Said said;
    private final Method published;
    private final Method draft;
    private final Span span;
    private final Subjects subjects = new Subjects();
    private final PastRanking ranking;
    private final Map<String, List<Judgement>> heard = new HashMap<>();
    private final Map<String, Judgements> judgements = new HashMap<>();
    private final List<Asked> partitions;
    private final Hindsight hindsight;
    private long judgementsRead;
    private int stage = HEADER;
    private int ranked;
    private int at;
    private int next;
    private @Nullable ScoredPast past;

    PastFrames(
            Collection<Asked> partitions, Said said, Method published, Method draft, Span span, Hindsight hindsight) {
        this.partitions = new ArrayList<>(partitions);
        this.said = said;
        this.hindsight = hindsight;
        this.published = published;
        this.draft = draft;
        this.span = span;
        this.ranking = new PastRanking(published, draft, day(span.first()), day(span.ended()), hindsight);
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
                yield PastForm.end();
            }
            default -> throw new NoSuchElementException();
        };
    }

    private byte[] header() {
        long everybody = 0;
        for (Asked each : partitions) {
            everybody += each.ask(partition -> partition.customers().places());
        }
        stage = PROGRESS;
        return PastForm.header(new PastForm.Header(span.first(), span.last(), span.ended(), everybody));
    }

    /** Judgements first, then a ranking at each step. */
    private byte[] prepare() {
        if (judgementsRead >= 0) {
            judgementsRead = hear();
            if (judgementsRead < 0) {
                heard.forEach((customer, all) -> judgements.put(customer, new Judgements(all)));
                heard.clear();
            }
        } else if (ranked < ranking.days().size()) {
            ranking.make(ranking.days().get(ranked++), partitions);
        } else {
            stage = CUSTOMERS;
        }
        return PastForm.progress(ranked, ranking.days().size());
    }

    /** Where to go on; -1 when everything has been heard. */
    private long hear() {
        List<String> asked = hindsight.customers();
        if (asked != null) {
            said.of(asked, draft).forEach(this::judged);
            return -1;
        }
        List<StoredEvent> page = said.after(judgementsRead, PAGE);
        page.forEach(this::judged);
        return page.size() < PAGE ? -1 : page.getLast().position();
    }

    private void judged(StoredEvent stored) {
        if (stored.event() instanceof CriterionJudged event
                && hindsight.knows(stored)
                && event.method().equals(draft.id())) {
            int subject = subjects.number(event.method(), event.criterion());
            // to those who place, another judge or reason is no difference
            Judgement judgement =
                    new Judgement(subject, event.score(), day(event.judgedOn()), event.who(), stored.position(), true);
            heard.computeIfAbsent(event.customerId(), none -> new ArrayList<>(2))
                    .add(judgement);
        }
    }

    private byte[] customers() {
        PastCustomers out = new PastCustomers(32 * AT_ONCE);
        int before = next;
        boolean more = at < partitions.size() && partitions.get(at).ask(partition -> write(partition, out));
        int handled = next - before;
        if (!more) {
            at++;
            past = null;
            next = 0;
        }
        stage = at >= partitions.size() ? END : CUSTOMERS;
        return PastForm.customers(handled, out);
    }

    /** False when that was the last of the partition. */
    private boolean write(Partition partition, PastCustomers out) {
        ScoredPast writing = past == null
                ? new ScoredPast(
                        partition,
                        published,
                        draft,
                        subjects,
                        judgements,
                        ranking,
                        hindsight,
                        day(span.first()),
                        day(span.last()),
                        day(span.ended()))
                : past;
        past = writing;
        List<String> asked = hindsight.customers();
        if (asked != null) {
            asked.stream()
                    .map(partition::find)
                    .filter(Objects::nonNull)
                    .forEach(customer -> writing.write(customer.place(), out));
            next = asked.size();
            return false;
        }
        int to = Math.min(partition.customers().places(), next + AT_ONCE);
        for (; next < to; next++) {
            writing.write(next, out);
        }
        return next < partition.customers().places();
    }

    private static int day(LocalDate date) {
        return (int) date.toEpochDay();
    }
}
