package io.tierledger.engagement.answering;

import io.tierledger.engagement.answering.Place.AfterPromises;
import io.tierledger.engagement.answering.Place.Because;
import io.tierledger.engagement.answering.Place.CameEarlier;
import io.tierledger.engagement.answering.Place.DueEarlier;
import io.tierledger.engagement.answering.Place.LateAfter;
import io.tierledger.engagement.answering.Place.LevelFirst;
import io.tierledger.engagement.answering.Place.NobodyNext;
import io.tierledger.engagement.answering.Place.SameMoment;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * In which order requests are answered: A before B, each by deadline, unless a B is about to break that an A still has room for; then C by
 * receipt. Without new ones coming, this keeps all deadlines if any order does, and no B makes an A late.
 */
public final class Queue {
    private static final Comparator<Waiting> CAME =
            Comparator.comparing(Waiting::received).thenComparing(Waiting::id);
    private static final Comparator<Waiting> DUE =
            Comparator.comparing(Waiting::deadline).thenComparing(CAME);

    private final OpeningHours hours;

    public Queue(OpeningHours hours) {
        this.hours = hours;
    }

    /**
     * @param waiting whose clocks run; those that pause have no rank
     * @param now from which on they are answered
     * @param people of the queue who are present; at least one is counted
     */
    public List<Place> inOrder(List<Waiting> waiting, LocalDateTime now, int people) {
        return new Serving(waiting, now, Math.max(1, people)).all();
    }

    /** Those of one level that are left, with what can be said of their deadlines at once: what they leave room for as a whole. */
    private final class Lane {
        private final List<Waiting> sorted;
        private final int people;
        /** For each: the latest working time at which it, and each behind it, can be begun with, were nothing before it. */
        private final long[] begunBy;

        private final long[] workBefore;
        private int served;

        Lane(List<Waiting> sorted, int people) {
            this.sorted = sorted;
            this.people = people;
            this.begunBy = new long[sorted.size() + 1];
            this.workBefore = new long[sorted.size() + 1];
            for (int i = 0; i < sorted.size(); i++) {
                workBefore[i + 1] = workBefore[i] + work(sorted.get(i), people);
            }
            begunBy[sorted.size()] = Long.MAX_VALUE;
            for (int i = sorted.size() - 1; i >= 0; i--) {
                long own = hours.at(sorted.get(i).deadline()) - workBefore[i + 1];
                begunBy[i] = Math.min(own, begunBy[i + 1]);
            }
        }

        @Nullable
        Waiting first() {
            return served < sorted.size() ? sorted.get(served) : null;
        }

        /** Do all that are left keep their deadlines if the first of them is begun with at this working time? */
        boolean keepsAllFrom(long begun) {
            return served == sorted.size() || begunBy[served] + workBefore[served] >= begun;
        }

        /** Takes the first. */
        void serve() {
            served++;
        }

        long workOfFirst() {
            return work(sorted.get(served), people);
        }
    }

    private static long work(Waiting waiting, int people) {
        return waiting.kind().work().toMillis() / people;
    }

    private final class Serving {
        private final Lane a;
        private final Lane b;
        private final Lane c;
        private final LocalDateTime now;
        private final List<Waiting> order = new ArrayList<>();
        private final List<LocalDateTime> answered = new ArrayList<>();
        /** Of a B that goes first, the A that waits for it. */
        private final Map<Waiting, Waiting> gaveWay = new HashMap<>();

        private long time;

        Serving(List<Waiting> waiting, LocalDateTime now, int people) {
            this.a = lane(waiting, ResponseLevel.A, DUE, people);
            this.b = lane(waiting, ResponseLevel.B, DUE, people);
            this.c = lane(waiting, ResponseLevel.C, CAME, people);
            this.now = now;
            this.time = hours.at(now);
        }

        private Lane lane(List<Waiting> waiting, ResponseLevel level, Comparator<Waiting> by, int people) {
            return new Lane(
                    waiting.stream()
                            .filter(each -> each.level() == level)
                            .sorted(by)
                            .toList(),
                    people);
        }

        List<Place> all() {
            for (Lane next = next(); next.first() != null; next = next()) {
                time += next.workOfFirst();
                order.add(Objects.requireNonNull(next.first()));
                answered.add(hours.moment(time));
                next.serve();
            }
            return places();
        }

        private Lane next() {
            Waiting first = a.first();
            Waiting second = b.first();
            if (first == null || second == null) {
                return first != null ? a : second != null ? b : c;
            }
            boolean aboutToBreak = !b.keepsAllFrom(time + a.workOfFirst());
            boolean hasRoom = a.keepsAllFrom(time + b.workOfFirst());
            if (aboutToBreak && hasRoom) {
                gaveWay.put(second, first);
                return b;
            }
            return a;
        }

        private List<Place> places() {
            Map<Waiting, Integer> ranks = new HashMap<>();
            order.forEach(each -> ranks.put(each, ranks.size() + 1));
            List<Place> places = new ArrayList<>(order.size());
            for (int i = 0; i < order.size(); i++) {
                Waiting each = order.get(i);
                boolean late = answered.get(i).isAfter(each.deadline());
                places.add(new Place(i + 1, each, answered.get(i), late, because(i, ranks)));
            }
            return places;
        }

        private Because because(int i, Map<Waiting, Integer> ranks) {
            Waiting each = order.get(i);
            Waiting behind = gaveWay.get(each);
            if (behind != null) {
                return new LateAfter(Objects.requireNonNull(ranks.get(behind)));
            }
            if (each.level() == ResponseLevel.C) {
                return new AfterPromises(
                        hours.endedSince(hours.noticed(each.received()).toLocalDate(), now),
                        Deadlines.WORKING_DAYS_TO_ALARM);
            }
            return i + 1 == order.size() ? new NobodyNext() : before(each, order.get(i + 1));
        }

        private static Because before(Waiting each, Waiting next) {
            if (each.level() != next.level()) {
                return new LevelFirst(each.level(), next.level());
            }
            if (!each.deadline().equals(next.deadline())) {
                return new DueEarlier();
            }
            return each.received().equals(next.received()) ? new SameMoment() : new CameEarlier();
        }
    }
}
