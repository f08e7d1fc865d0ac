package io.tierledger.tier.partition.saved;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tierledger.contracts.customers.CustomerStatus;
import io.tierledger.contracts.scores.Ranked;
import io.tierledger.contracts.scores.Window;
import io.tierledger.platform.bytes.UnreadableBytes;
import io.tierledger.specification.stored.GoldenBytes;
import io.tierledger.tier.partition.Customer;
import io.tierledger.tier.partition.MethodsInForce;
import io.tierledger.tier.partition.Partition;
import io.tierledger.tier.partition.Standing;
import io.tierledger.tier.partition.StandingState;
import io.tierledger.tier.partition.UnderReview;
import io.tierledger.tier.partition.UnderReview.Said;
import io.tierledger.tier.placement.Placement.Overridden;
import io.tierledger.tier.placement.Placement.Placed;
import io.tierledger.tier.placement.Placement.Withdrawn;
import io.tierledger.tier.placement.policy.Contribution;
import io.tierledger.tier.placement.policy.Lean;
import io.tierledger.tier.placement.policy.Scorecard;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A partition's memory keeps the form it was saved in, whatever it holds. */
class FormsOfAPartitionTest {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);
    private final Partition partition = new Partition();
    private final MethodsInForce methods = partition.methods();
    private final CustomerDocuments documents = new CustomerDocuments(methods);

    @Test
    void a_customer_with_standings_of_all_kinds_has_its_form() {
        Customer customer = new Customer("K1");
        customer.becomes(CustomerStatus.INSOLVENT);
        customer.isLookedAfterBy("am-é");
        Standing placed = customer.standing(methods.indexOf("abc"));
        placed.accept(new Placed("A", DAY, DAY.plusDays(1), DAY.plusDays(2), 3));
        placed.isScoredBy(new byte[] {2, 0, 1});
        placed.isAssessedBy(4, true);
        partition.agenda().onDay(placed, (int) DAY.toEpochDay() + 30);
        partition.agenda().atMonthEnd(placed);
        placed.ordersFirst();
        Standing byHand = customer.standing(methods.indexOf("curry"));
        byHand.accept(new Overridden("top", DAY, DAY.plusYears(1), new Placed("low", DAY, null, null, 1), 2));
        byHand.isToLookBack(true);
        byHand.isUnder(new UnderReview(
                "f0f0f0f0-0000-4000-8000-000000000001",
                2,
                4,
                (int) DAY.toEpochDay(),
                "top",
                "low",
                Lean.LENIENT,
                Standing.NEVER,
                new byte[] {1, 2},
                new Said(4711, 1, "top", (int) DAY.toEpochDay() + 99, "person:ann"),
                new Said(4712, 2, "low", Standing.NEVER, "person:sam"),
                true));
        Standing excepted = customer.standing(methods.indexOf("new"));
        excepted.accept(new Overridden("top", DAY, DAY.plusYears(1), new Placed("low", DAY, null, null, 1), 2, true));
        customer.standing(methods.indexOf("gone")).accept(new Withdrawn(DAY, 2));
        GoldenBytes.of("tiered-customer", 9).isWrittenAndRead(documents.write(customer), this::customer);
    }

    @Test
    void a_customer_of_before_reviews_is_read() {
        GoldenBytes.of("tiered-customer", 7).isRead(this::customer);
    }

    @Test
    void a_customer_of_which_was_not_kept_what_it_was_last_assessed_on_is_read() {
        GoldenBytes.of("tiered-customer", 5).isRead(this::customer);
    }

    @Test
    void a_customer_whose_scorecards_held_texts_in_clear_is_read() {
        GoldenBytes.of("tiered-customer", 3).isRead(this::customer);
    }

    @Test
    void a_customer_of_before_forms_is_read() {
        GoldenBytes.of("tiered-customer", 0).isRead(this::customer);
    }

    @Test
    void a_customer_of_before_forms_is_read_with_each_status_and_with_none() {
        byte[] whole = GoldenBytes.of("tiered-customer", 0).bytes();
        for (CustomerStatus status : CustomerStatus.values()) {
            whole[0] = (byte) (status.number() * 2);
            assertThat(customer(whole)).startsWith(status.name());
        }
        whole[0] = 1;
        assertThat(customer(whole)).startsWith("null");
    }

    @Test
    void the_partition_itself_has_its_form() {
        byte[] publication = "{\"method\":\"abc\"}".getBytes(StandardCharsets.UTF_8);
        byte[] written = new PartitionBytes(DAY, List.of(publication, publication)).written();
        GoldenBytes.of("tier-partition", 3).isWrittenAndRead(written, FormsOfAPartitionTest::partition);
    }

    @Test
    void a_partition_of_before_forms_is_read() {
        GoldenBytes.of("tier-partition", 0).isRead(FormsOfAPartitionTest::partition);
        assertThat(partition(new byte[] {0, 0})).isEqualTo("1970-01-01");
    }

    @Test
    void a_scorecard_has_its_form() {
        Contribution measured = new Contribution(
                "revenue",
                new BigDecimal("84210.05"),
                DAY,
                5,
                40,
                new BigDecimal("2.00"),
                4,
                true,
                false,
                new Window(DAY.minusYears(1), DAY, 77, 3, 84_210_05),
                null,
                null,
                null);
        Contribution judged = new Contribution(
                "potential",
                null,
                DAY.minusDays(9),
                2,
                60,
                new BigDecimal("1.2"),
                null,
                false,
                true,
                null,
                "name",
                null,
                "scoring/4711");
        Scorecard card = new Scorecard(
                "scoring/77",
                4,
                DAY,
                List.of(measured, judged),
                true,
                true,
                new Ranked(DAY, 1_000, 17, List.of(10, 50, 1_000)),
                "LATE_ORDER",
                "customers/5");
        GoldenBytes.of("scorecard-within", 1)
                .isWrittenAndRead(ScorecardBytes.write(card, List.of()), FormsOfAPartitionTest::scorecard);
    }

    @Test
    void a_scorecard_with_texts_in_clear_is_read() {
        GoldenBytes.of("scorecard-within", 0).isRead(bytes -> scorecard(bytes).replace(", judgement=null", ""));
        Scorecard old =
                ScorecardBytes.read(GoldenBytes.of("scorecard-within", 0).bytes(), List.of());
        assertThat(ScorecardBytes.write(old, List.of()))
                .isEqualTo(GoldenBytes.of("scorecard-within", 0).bytes());
    }

    @Test
    void forms_of_another_version_are_refused_with_words() {
        assertThatThrownBy(() -> customer(new byte[] {11, 0, 0, 0, 0}))
                .isInstanceOf(UnreadableBytes.class)
                .hasMessage("a tiered customer is kept in form 11, which this version does not know");
        assertThatThrownBy(() -> partition(new byte[] {5, 0, 0, 0, 0}))
                .isInstanceOf(UnreadableBytes.class)
                .hasMessageContaining("form 5, which this version does not know");
    }

    @Test
    void a_customer_that_is_cut_short_is_refused_with_words() {
        byte[] whole = GoldenBytes.of("tiered-customer", 9).bytes();
        assertThatThrownBy(() -> customer(Arrays.copyOf(whole, whole.length - 1)))
                .isInstanceOf(UnreadableBytes.class)
                .hasMessage("a tiered customer is cut short");
    }

    private String customer(byte[] document) {
        Customer customer = documents.read("K1", document);
        return customer.toldStatus() + ", " + customer.accountManager() + "\n"
                + Stream.of("abc", "curry", "gone", "new")
                        .map(method ->
                                method + " " + words(Objects.requireNonNull(customer.find(methods.indexOf(method)))))
                        .collect(Collectors.joining("\n"));
    }

    private static String words(Standing standing) {
        StandingState state = standing.state();
        return "%s, scorecard %s, assessed by %d, due %d, at month end %s, first order %s, looks back %s%s%s"
                .formatted(
                        standing.placement().toString().replace(", ofReview=false]", "]"),
                        Arrays.toString(state.scorecard()),
                        state.assessedBy(),
                        state.due(),
                        state.atMonthEnd(),
                        state.firstOrder(),
                        state.looksBack(),
                        state.provisional() == null ? "" : ", provisional " + state.provisional(),
                        state.review() == null ? "" : ", " + words(state.review()));
    }

    private static String words(UnderReview review) {
        String bytes = Arrays.toString(review.scorecard());
        return review.toString().replaceAll("scorecard=\\[B@[0-9a-f]+", "scorecard=" + bytes);
    }

    private static String partition(byte[] document) {
        PartitionBytes read = PartitionBytes.read(document);
        return Stream.concat(
                        Stream.of(read.businessDate().toString()),
                        read.publications().stream().map(each -> new String(each, StandardCharsets.UTF_8)))
                .collect(Collectors.joining("\n"));
    }

    private static String scorecard(byte[] bytes) {
        return ScorecardBytes.read(bytes, List.of()).toString().replace("Contribution[", "\nContribution[");
    }
}
