package io.tierledger.scoring.partition.saved;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tierledger.contracts.method.Method;
import io.tierledger.platform.bytes.UnreadableBytes;
import io.tierledger.scoring.events.JudgementEvents;
import io.tierledger.scoring.events.MethodPublished;
import io.tierledger.scoring.judging.Judgement;
import io.tierledger.scoring.judging.Judgements;
import io.tierledger.scoring.measuring.DayBuckets;
import io.tierledger.scoring.methods.Presets;
import io.tierledger.scoring.partition.Customer;
import io.tierledger.scoring.partition.CustomerState;
import io.tierledger.scoring.partition.FactHistory;
import io.tierledger.scoring.partition.Partition;
import io.tierledger.scoring.partition.PartitionState;
import io.tierledger.specification.stored.GoldenBytes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A partition's memory keeps the form it was saved in, whatever it holds. */
class FormsOfAPartitionTest {
    private static final int DAY = (int) LocalDate.of(2026, 1, 5).toEpochDay();
    private static final Method METHOD = Presets.all().getFirst();

    @Test
    void a_customer_with_all_there_is_to_know_has_its_form() {
        Partition partition = partition();
        byte[] written = new CustomerDocuments(partition, JudgementEvents.NONE).write(customer(partition));
        GoldenBytes.of("scored-customer", 4).isWrittenAndRead(written, FormsOfAPartitionTest::customer);
    }

    @Test
    void a_customer_of_whose_judgements_it_was_not_kept_which_were_said_is_read_as_if_all_were() {
        GoldenBytes.of("scored-customer", 2)
                .isRead(document -> customer(document, JudgementEvents.NONE, judgement -> {
                    assertThat(judgement.said()).isTrue();
                    return withoutFrom(judgement).replace(", said=true", "");
                }));
    }

    @Test
    void a_customer_of_whose_judgements_one_day_was_kept_is_read_as_if_they_counted_from_that_day() {
        GoldenBytes.of("scored-customer", 3)
                .isRead(document -> customer(document, JudgementEvents.NONE, FormsOfAPartitionTest::withoutFrom));
    }

    private static String withoutFrom(Judgement judgement) {
        assertThat(judgement.from()).isEqualTo(judgement.day());
        return judgement.toString().replace(", from=" + judgement.from(), "");
    }

    @Test
    void a_customer_whose_judgements_are_in_clear_is_read_and_the_events_that_gave_them_are_found() {
        GoldenBytes.of("scored-customer", 1).isRead(FormsOfAPartitionTest::inClear);

        CustomerState read = new CustomerDocuments(
                        partition(), (kept, before) -> kept.rationale().equals("grows") ? 4711 : 0)
                .read("K1", GoldenBytes.of("scored-customer", 1).bytes())
                .state();
        assertThat(read.judgements().recorded()).containsExactly(new Judgement(0, 4, DAY, "name", 4711, true));
    }

    @Test
    void a_customer_of_before_forms_is_read() {
        GoldenBytes.of("scored-customer", 0).isRead(FormsOfAPartitionTest::inClear);
    }

    @Test
    void the_partition_itself_has_its_form() {
        Partition partition = partition();
        partition.reach(DAY);
        partition.reach(DAY + 40);
        partition.endMonth(DAY + 26);
        partition.takesIn(1_234_567_890_123L);
        partition.methods().lead(METHOD.id());
        partition.methods().put(publication(METHOD.id(), 1), partition.tables());
        partition.methods().await(publication(METHOD.id(), 2));
        byte[] written =
                Objects.requireNonNull(new Saving(partition, FormsOfAPartitionTest::publication, JudgementEvents.NONE)
                        .takeChanged()
                        .get(""));
        GoldenBytes.of("scoring-partition", 2).isWrittenAndRead(written, FormsOfAPartitionTest::partition);
    }

    @Test
    void forms_of_another_version_are_refused_with_words() {
        assertThatThrownBy(() -> customer(new byte[] {5, 0, 0, 0, 0}))
                .isInstanceOf(UnreadableBytes.class)
                .hasMessage("a scored customer is kept in form 5, which this version does not know");
        assertThatThrownBy(() -> partition(new byte[] {1, 0, 0, 0, 0}))
                .isInstanceOf(UnreadableBytes.class)
                .hasMessage("a partition's memory is kept in form 1, which this version does not know");
    }

    @Test
    void a_customer_that_is_cut_short_is_refused_with_words() {
        byte[] whole = GoldenBytes.of("scored-customer", 4).bytes();
        assertThatThrownBy(() -> customer(Arrays.copyOf(whole, whole.length - 1)))
                .isInstanceOf(UnreadableBytes.class)
                .hasMessage("a scored customer is cut short");
    }

    @Test
    void statuses_stand_for_the_numbers_they_always_had() {
        assertThat(List.of("SUSPECT", "PROSPECT", "ACTIVE", "INACTIVE", "LOST", "INSOLVENT", "BLOCKED", "REMOVED"))
                .extracting(status -> FactHistory.status(status, true))
                .containsExactly(1L, 3L, 5L, 7L, 9L, 11L, 13L, 15L);
    }

    private static Partition partition() {
        return new Partition(3, 2);
    }

    private static Customer customer(Partition partition) {
        FactHistory facts = FactHistory.NONE
                .and(FactHistory.STATUS, Customer.NEVER, FactHistory.status("PROSPECT", true))
                .and(FactHistory.WALLET, DAY, 1_000_000_00L)
                .and(FactHistory.PAYMENT_DAYS, DAY, 31)
                .and(FactHistory.STATUS, DAY, FactHistory.status("ACTIVE", false));
        int subject = partition.tables().subjects().number("abc", "potential");
        Judgements judgements = new Judgements(List.of(
                new Judgement(subject, 3, DAY, "name", 4710, true),
                new Judgement(subject, 4, DAY, DAY + 2, "name", 4711, false)));
        DayBuckets buckets = new DayBuckets();
        buckets.add(DAY, partition.tables().kinds().number("SALE"), 100_00, true, 60_00, 1);
        buckets.add(DAY + 1, partition.tables().kinds().number(null), 50_00, false, 0, 2);
        byte[] memory = {3, 5, 1, 0};
        return new Customer(
                "K1", new CustomerState(258, 3, 1_000_000_00L, 31, DAY, memory, judgements, buckets, "am-é", facts));
    }

    private static String customer(byte[] document) {
        return customer(document, JudgementEvents.NONE, Judgement::toString);
    }

    /** With what the older forms said of a judgement, for which an event is looked for. */
    private static String inClear(byte[] document) {
        List<JudgementEvents.Kept> asked = new ArrayList<>();
        JudgementEvents events = (kept, before) -> {
            asked.add(kept);
            return asked.size();
        };
        return customer(document, events, judgement -> {
            JudgementEvents.Kept kept = asked.get((int) judgement.position() - 1);
            return "Judgement[subject=%d, score=%d, day=%d, by=%s, rationale=%s]"
                    .formatted(
                            judgement.subject(),
                            judgement.score(),
                            kept.judgedOn().toEpochDay(),
                            kept.by(),
                            kept.rationale());
        });
    }

    private static String customer(byte[] document, JudgementEvents events, Function<Judgement, String> words) {
        Partition partition = partition();
        CustomerState customer =
                new CustomerDocuments(partition, events).read("K1", document).state();
        DayBuckets buckets = Objects.requireNonNull(customer.buckets());
        return """
                place %d, flags %d, wallet %d, pays in %d days, touched on %d, memory %s, account manager %s
                judged %s
                ordered %s
                told %s""".formatted(
                customer.place(),
                customer.flags(),
                customer.wallet(),
                customer.paymentDays(),
                customer.touchedOn(),
                HexFormat.of().formatHex(customer.memory()),
                customer.accountManager(),
                customer.judgements().recorded().stream()
                        .map(each -> partition.tables().subjects().subject(each.subject()) + " " + words.apply(each))
                        .collect(Collectors.joining("; ")),
                IntStream.range(0, buckets.size())
                        .mapToObj(i -> "%d '%s' %d in %d, cost %d, without %d"
                                .formatted(
                                        buckets.day(i),
                                        partition.tables().kinds().name(buckets.kind(i)),
                                        buckets.amount(i),
                                        buckets.count(i),
                                        buckets.cost(i),
                                        buckets.uncosted(i)))
                        .collect(Collectors.joining("; ")),
                IntStream.range(0, customer.facts().size())
                        .mapToObj(i -> "%d:%d=%d"
                                .formatted(
                                        customer.facts().day(i),
                                        customer.facts().kind(i),
                                        customer.facts().value(i)))
                        .collect(Collectors.joining("; ")));
    }

    private static String partition(byte[] document) {
        Partition partition = partition();
        Saving saving = new Saving(partition, FormsOfAPartitionTest::publication, JudgementEvents.NONE);
        saving.restore("", document);
        saving.restored();
        PartitionState state = partition.state();
        return "business day %d, month end %d, first day %d, input %d, leading %s, in force %s, waiting %s"
                .formatted(
                        state.businessDay(),
                        state.monthEnd(),
                        state.firstDay(),
                        state.sequence(),
                        state.leading(),
                        words(state.inForce()),
                        words(state.waiting()));
    }

    private static List<String> words(List<MethodPublished> methods) {
        return methods.stream()
                .map(each -> each.method().id() + " " + each.method().version())
                .toList();
    }

    private static MethodPublished publication(String id, int version) {
        return new MethodPublished(METHOD.withVersion(version), "NOW", null, "a person", id);
    }
}
