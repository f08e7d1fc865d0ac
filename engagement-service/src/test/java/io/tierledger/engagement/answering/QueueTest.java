package io.tierledger.engagement.answering;

import static io.tierledger.engagement.answering.RequestKind.COMPLAINT;
import static io.tierledger.engagement.answering.RequestKind.PROJECT;
import static io.tierledger.engagement.answering.RequestKind.QUESTION;
import static io.tierledger.engagement.answering.RequestKind.QUOTE;
import static io.tierledger.engagement.answering.ResponseLevel.A;
import static io.tierledger.engagement.answering.ResponseLevel.B;
import static io.tierledger.engagement.answering.ResponseLevel.C;
import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.engagement.answering.Deadlines.LevelSince;
import io.tierledger.engagement.answering.Place.AfterPromises;
import io.tierledger.engagement.answering.Place.CameEarlier;
import io.tierledger.engagement.answering.Place.DueEarlier;
import io.tierledger.engagement.answering.Place.LateAfter;
import io.tierledger.engagement.answering.Place.LevelFirst;
import io.tierledger.engagement.answering.Place.NobodyNext;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class QueueTest {
    private static final LocalDateTime NOW = LocalDateTime.parse("2026-03-11T10:00");
    private static final OpeningHours HOURS = OpeningHours.DESK;
    private final Deadlines deadlines = new Deadlines(HOURS);
    private final Queue queue = new Queue(HOURS);

    private Waiting waiting(String id, ResponseLevel level, RequestKind kind, LocalDateTime received) {
        List<LevelSince> levels = List.of(new LevelSince(level, LocalDate.EPOCH));
        return new Waiting(
                id,
                kind,
                level,
                received,
                deadlines.due(received, levels, List.of(), NOW),
                deadlines.alarm(received, List.of(), NOW));
    }

    private Waiting waiting(String id, ResponseLevel level, RequestKind kind, String received) {
        return waiting(id, level, kind, LocalDateTime.parse("2026-" + received));
    }

    @Test
    void the_golden_queue() {
        List<Place> places = queue.inOrder(
                List.of(
                        waiting("8", C, QUOTE, "03-09T10:00"),
                        waiting("7", C, QUESTION, "02-24T09:00"),
                        waiting("6", B, QUESTION, "03-10T14:00"),
                        waiting("5", A, COMPLAINT, "03-11T09:30"),
                        waiting("4", B, QUOTE, "03-06T16:00"),
                        waiting("3", B, PROJECT, "03-06T15:00"),
                        waiting("2", A, QUOTE, "03-11T09:00"),
                        waiting("1", A, QUESTION, "03-10T11:00")),
                NOW,
                1);
        assertThat(places)
                .extracting(place -> place.waiting().id())
                .containsExactly("1", "2", "3", "4", "5", "6", "7", "8");
        assertThat(places)
                .extracting(Place::because)
                .containsExactly(
                        new DueEarlier(),
                        new LevelFirst(A, B),
                        new LateAfter(5),
                        new LateAfter(5),
                        new LevelFirst(A, B),
                        new LevelFirst(B, C),
                        new AfterPromises(10, 10),
                        new AfterPromises(1, 10));
        assertThat(places.getFirst().answered()).isEqualTo("2026-03-11T10:15");
        assertThat(places.getLast().answered()).isEqualTo("2026-03-12T10:30");
        assertThat(places.get(2).waiting().due()).isEqualTo("2026-03-11T17:00");
        assertThat(places.subList(0, 6)).noneMatch(Place::predictedBreach);
        assertThat(places.get(6).predictedBreach())
                .as("its alarm was yesterday")
                .isTrue();
    }

    @Test
    void of_one_level_the_one_that_came_earlier_is_first_where_both_are_due_at_once() {
        List<Place> places = queue.inOrder(
                List.of(waiting("y", B, QUOTE, "03-10T15:00"), waiting("x", B, QUOTE, "03-10T09:00")), NOW, 1);
        assertThat(places).extracting(place -> place.waiting().id()).containsExactly("x", "y");
        assertThat(places).extracting(Place::because).containsExactly(new CameEarlier(), new NobodyNext());
    }

    @Test
    void an_empty_queue_has_no_places_and_more_people_are_done_sooner() {
        assertThat(queue.inOrder(List.of(), NOW, 3)).isEmpty();
        List<Waiting> one = List.of(waiting("x", A, QUOTE, "03-11T09:00"));
        assertThat(queue.inOrder(one, NOW, 2).getFirst().answered()).isEqualTo(NOW.plusMinutes(30));
        assertThat(queue.inOrder(one, NOW, 0).getFirst().answered()).isEqualTo(NOW.plusMinutes(60));
    }

    private List<Waiting> some(Random random, int most) {
        List<Waiting> some = new ArrayList<>();
        for (int i = random.nextInt(most); i >= 0; i--) {
            ResponseLevel level = ResponseLevel.values()[random.nextInt(3)];
            RequestKind kind = RequestKind.values()[random.nextInt(4)];
            int ago = level == C ? 20 * 1_440 : level == B ? 6 * 1_440 : 2 * 1_440;
            some.add(waiting("r" + i, level, kind, NOW.minusMinutes(random.nextInt(ago))));
        }
        return some;
    }

    @Test
    void the_order_is_that_of_the_rule_taken_word_by_word() {
        for (int seed = 0; seed < 10_000; seed++) {
            List<Waiting> some = some(new Random(seed), 14);
            int people = 1 + seed % 3;
            assertThat(queue.inOrder(some, NOW, people))
                    .as("seed " + seed)
                    .extracting(place -> place.waiting().id())
                    .isEqualTo(wordByWord(some, people));
        }
    }

    /** Every sum anew, at every step. */
    private static List<String> wordByWord(List<Waiting> all, int people) {
        Comparator<Waiting> came = Comparator.comparing(Waiting::received).thenComparing(Waiting::id);
        List<Waiting> a = sorted(all, A, Comparator.comparing(Waiting::deadline).thenComparing(came));
        List<Waiting> b = sorted(all, B, Comparator.comparing(Waiting::deadline).thenComparing(came));
        List<Waiting> c = sorted(all, C, came);
        List<String> order = new ArrayList<>();
        Duration passed = Duration.ZERO;
        while (!a.isEmpty() || !b.isEmpty() || !c.isEmpty()) {
            List<Waiting> from;
            if (!a.isEmpty() && !b.isEmpty()) {
                boolean breaks = !allKept(b, passed.plus(work(a.getFirst(), people)), people);
                boolean room = allKept(a, passed.plus(work(b.getFirst(), people)), people);
                from = breaks && room ? b : a;
            } else {
                from = !a.isEmpty() ? a : !b.isEmpty() ? b : c;
            }
            Waiting next = from.removeFirst();
            passed = passed.plus(work(next, people));
            order.add(next.id());
        }
        return order;
    }

    private static boolean allKept(List<Waiting> lane, Duration before, int people) {
        Duration sum = before;
        for (Waiting each : lane) {
            sum = sum.plus(work(each, people));
            if (HOURS.between(NOW, each.deadline()).compareTo(sum) < 0) {
                return false;
            }
        }
        return true;
    }

    private static Duration work(Waiting waiting, int people) {
        return Duration.ofMillis(waiting.kind().work().toMillis() / people);
    }

    private static List<Waiting> sorted(List<Waiting> all, ResponseLevel level, Comparator<Waiting> by) {
        return new ArrayList<>(
                all.stream().filter(each -> each.level() == level).sorted(by).toList());
    }

    @Test
    void all_deadlines_are_kept_if_any_order_keeps_them_and_no_b_makes_an_a_late() {
        int kept = 0;
        for (int seed = 0; seed < 10_000; seed++) {
            List<Waiting> promised = some(new Random(seed), 9).stream()
                    .filter(each -> each.level() != C)
                    .toList();
            List<Place> places = queue.inOrder(promised, NOW, 1);
            if (allKept(sortedByDeadline(promised), Duration.ZERO, 1)) {
                assertThat(places).as("seed " + seed).noneMatch(Place::predictedBreach);
                kept++;
            }
            List<Waiting> onlyA = sorted(promised, A, CAME_OR_DUE);
            if (allKept(onlyA, Duration.ZERO, 1)) {
                assertThat(places)
                        .as("seed " + seed)
                        .noneMatch(place -> place.waiting().level() == A && place.predictedBreach());
            }
        }
        assertThat(kept).isGreaterThan(1_000);
    }

    private static final Comparator<Waiting> CAME_OR_DUE = Comparator.comparing(Waiting::deadline);

    /** By deadline is the order that keeps all if any does. */
    private static List<Waiting> sortedByDeadline(List<Waiting> all) {
        return all.stream().sorted(Comparator.comparing(Waiting::deadline)).toList();
    }
}
