package io.tierledger.tier.stage;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.contracts.Sealed;
import io.tierledger.contracts.method.Method;
import io.tierledger.tier.events.CaseDecided;
import io.tierledger.tier.events.CaseDefended;
import io.tierledger.tier.events.CaseGone;
import io.tierledger.tier.events.CasesClosed;
import io.tierledger.tier.events.CasesDecided;
import io.tierledger.tier.events.OverrideEnded;
import io.tierledger.tier.events.OverrideSet;
import io.tierledger.tier.events.PartitionReviewed;
import io.tierledger.tier.events.ReviewClosing;
import io.tierledger.tier.events.ReviewOpened;
import io.tierledger.tier.placement.CaseProposed;
import io.tierledger.tier.placement.Cause;
import io.tierledger.tier.placement.PlacementEvent;
import io.tierledger.tier.placement.PlacementEvent.OverrideReleased;
import io.tierledger.tier.placement.PlacementEvent.OverrideReviewed;
import io.tierledger.tier.placement.PlacementEvent.TierDemoted;
import io.tierledger.tier.placement.PlacementEvent.TierPromoted;
import io.tierledger.tier.placement.PlacementEvent.TierRetained;
import io.tierledger.tier.placement.PlacementEvent.TierWithdrawn;
import io.tierledger.tier.placement.Presets;
import io.tierledger.tier.placement.Scorecards;
import io.tierledger.tier.placement.policy.Policy;
import io.tierledger.tier.recomputing.Before;
import io.tierledger.tier.recomputing.DecidingAgain;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The golden review of docs/reviews.md, and what is said there of overrides, returns and proposals made anew. */
class AReviewInTheStageTest {
    private static final Sealed TEXT = new Sealed(1, "c", "x");
    private static final String REVIEW = "f0f0f0f0-0000-4000-8000-000000000001";
    private static final String M3 = "service-levels";
    private static final String LEAD = "person:lena";
    private static final LocalDate PLACED = LocalDate.of(2026, 1, 31);
    private static final LocalDate OPENED = LocalDate.of(2026, 7, 1);
    private static final LocalDate CLOSED = LocalDate.of(2026, 8, 10);
    private static final LocalDate CYCLE_LATER = LocalDate.of(2027, 2, 12);
    private final Method method = Presets.method(M3);
    private final DrivenPartition partition = new DrivenPartition();

    @BeforeEach
    void six_customers_are_placed_and_scored_again() {
        partition.publish(method);
        place("K1", 2, 2);
        place("K2", 3, 2);
        place("K3", 2, 2);
        place("K4", 2, 1);
        place("K5", 2, 1);
        place("K6", 3, 2);
        partition.day(PLACED);
        assertThat(pyramid()).isEqualTo(Map.of("A", 2L, "B", 2L, "C", 2L));
        partition.events.clear();
        scored("K1", 3, 2, "2026-06-20", "ORDER");
        scored("K2", 2, 2, "2026-06-20", "ORDER");
        scored("K3", 2, 1, "2026-06-20", "ORDER");
        scored("K4", 1, 2, "2026-06-20", "ORDER");
        scored("K6", 1, 3, "2026-06-20", "ORDER");
        partition.day(OPENED.minusDays(1));
        assertThat(partition.events).isEmpty();
        given("review-opened", opened(null));
    }

    @Test
    void the_golden_review() {
        assertThat(proposals())
                .isEqualTo(Map.of("K1", "B→A", "K2", "A→B", "K3", "B→C", "K4", "C→B", "K5", "C→C", "K6", "A→B"));
        given("case-defended", defended("K1", "A", "A", null));
        given("case-defended", defended("K2", "B", "A", LocalDate.of(2026, 12, 31)));
        given("case-defended", defended("K6", "B", "A", null));
        partition.status("K4", "INSOLVENT", LocalDate.of(2026, 7, 15));
        assertThat(partition.others.getLast())
                .isEqualTo(new CaseGone(REVIEW, "K4", M3, "C", LocalDate.of(2026, 7, 15)));
        scored("K5", 3, 1, "2026-07-20", "LATE_ORDER");
        assertThat(partition.events.getLast()).isInstanceOf(TierPromoted.class);
        assertThat(partition.others.getLast()).isInstanceOfSatisfying(CaseProposed.class, again -> {
            assertThat(again.number()).isEqualTo(2);
            assertThat(again.proposed()).isEqualTo("B");
        });
        given("case-decided", decided("K2", "B", "A", null));
        given("cases-decided", decided("B", List.of("K5", "K6")));
        partition.events.clear();
        given("review-closing", closing());

        assertThat(partition.others.getLast()).isEqualTo(new PartitionReviewed(REVIEW, M3, 3));
        assertThat(closed())
                .isEqualTo(Map.of(
                        "K1", "UNDISPUTED B→A",
                        "K2", "DECIDED A→A",
                        "K3", "UNDISPUTED B→C",
                        "K4", "GONE null→null",
                        "K5", "DECIDED B→B",
                        "K6", "DECIDED A→B"));
        assertThat(change("K1")).isInstanceOf(TierPromoted.class);
        assertThat(change("K2")).isInstanceOfSatisfying(OverrideReviewed.class, kept -> {
            assertThat(kept.from()).isEqualTo("A");
            assertThat(kept.to()).isEqualTo("A");
            assertThat(kept.withoutOverride()).isEqualTo("B");
            assertThat(kept.until()).isEqualTo(LocalDate.of(2026, 12, 31));
        });
        assertThat(change("K3")).isInstanceOf(TierDemoted.class);
        assertThat(change("K5")).isInstanceOf(TierRetained.class);
        assertThat(change("K6")).isInstanceOf(TierDemoted.class);
        assertThat(partition.events).hasSize(5).allSatisfy(event -> {
            assertThat(event.change().cause()).isEqualTo(Cause.REVIEW);
            assertThat(event.change().asOf()).isEqualTo(CLOSED);
        });
        assertThat(change("K3").change().actor())
                .as("nobody decided: who closed")
                .isEqualTo("person:lena");
        assertThat(change("K6").change().actor()).isEqualTo("person:sam");
        partition.day(LocalDate.of(2026, 12, 31));
        assertThat(partition.events.getLast()).isInstanceOfSatisfying(OverrideReleased.class, ended -> {
            assertThat(ended.change().customerId()).isEqualTo("K2");
            assertThat(ended.to()).isEqualTo("B");
            assertThat(ended.change().asOf()).isEqualTo(LocalDate.of(2027, 1, 1));
            assertThat(ended.change().cause()).isEqualTo(Cause.OVERRIDE);
        });
    }

    @Test
    void the_pyramid_afterwards_and_every_change_recomputes() {
        given("case-decided", decided("K2", "B", "A", null));
        partition.status("K4", "INSOLVENT", LocalDate.of(2026, 7, 15));
        scored("K5", 3, 1, "2026-07-20", "LATE_ORDER");
        given("review-closing", closing());
        assertThat(pyramid()).isEqualTo(Map.of("A", 2L, "B", 2L, "C", 1L));
        Map<String, Before> folded = new HashMap<>();
        int reviewed = 0;
        for (Object event : partition.all) {
            String customer = DrivenPartition.customerOf(event);
            Before before = folded.getOrDefault(customer, Before.NOTHING);
            folded.put(customer, before.after(event));
            if (event instanceof PlacementEvent moved) {
                assertThat(DecidingAgain.isSame(moved, before, Policy.of(method)))
                        .as("%s", moved)
                        .isTrue();
                reviewed += moved.change().cause() == Cause.REVIEW ? 1 : 0;
            }
        }
        assertThat(reviewed).isEqualTo(5);
    }

    @Test
    void an_exception_of_which_nobody_said_how_long_lasts_until_the_review_after() {
        given("case-decided", decided("K2", "B", "A", null));
        given("review-closing", closing());
        assertThat(change("K2"))
                .isInstanceOfSatisfying(
                        OverrideReviewed.class, made -> assertThat(made.until()).isEqualTo(CYCLE_LATER));
        String next = "f0f0f0f0-0000-4000-8000-000000000002";
        given("review-opened", opened(next, null));
        assertThat(partition.others.getLast())
                .isInstanceOfSatisfying(
                        CaseProposed.class, last -> assertThat(last.review()).isEqualTo(next));
        partition.events.clear();
        partition.others.clear();
        given(
                "review-closing",
                new ReviewClosing(next, M3, OPENED.plusDays(28), CYCLE_LATER, CLOSED.plusDays(40), LEAD));
        assertThat(change("K2")).as("the next closing ends it").isInstanceOfSatisfying(TierDemoted.class, ended -> {
            assertThat(ended.from()).isEqualTo("A");
            assertThat(ended.to()).isEqualTo("B");
        });
        assertThat(partition.others).hasAtLeastOneElementOfType(OverrideEnded.class);
        partition.events.clear();
        partition.day(CYCLE_LATER);
        assertThat(partition.events).isEmpty();
    }

    @Test
    void an_override_stays_unless_somebody_decides_about_the_case() {
        LocalDate until = LocalDate.of(2026, 10, 31);
        given("override-set", new OverrideSet("K3", M3, "A", until, OPENED, "person:sam", TEXT));
        given("override-set", new OverrideSet("K6", M3, "C", until, OPENED, "person:sam", TEXT));
        given("case-decided", decided("K6", "B", "B", null));
        given("review-closing", closing());
        assertThat(change("K3")).isInstanceOfSatisfying(OverrideReviewed.class, kept -> {
            assertThat(kept.to()).isEqualTo("A");
            assertThat(kept.withoutOverride()).isEqualTo("C");
            assertThat(kept.decidedInReview()).isFalse();
        });
        assertThat(change("K6")).isInstanceOfSatisfying(TierPromoted.class, moved -> {
            assertThat(moved.from()).isEqualTo("C");
            assertThat(moved.to()).isEqualTo("B");
        });
        partition.day(until);
        assertThat(change("K3"))
                .isInstanceOfSatisfying(
                        OverrideReleased.class, ended -> assertThat(ended.to()).isEqualTo("C"));
        assertThat(partition.events.stream().filter(e -> e instanceof OverrideReleased))
                .hasSize(1);
    }

    @Test
    void whoever_left_has_no_case_also_after_a_return() {
        partition.status("K1", "LOST", LocalDate.of(2026, 7, 3));
        partition.status("K1", "ACTIVE", LocalDate.of(2026, 7, 4));
        partition.day(LocalDate.of(2026, 7, 31));
        assertThat(change("K1")).isInstanceOf(PlacementEvent.TierAssigned.class);
        partition.events.clear();
        given("review-closing", closing());
        assertThat(partition.events)
                .extracting(event -> event.change().customerId())
                .doesNotContain("K1")
                .hasSize(5);
        assertThat(partition.events).doesNotHaveAnyElementsOfTypes(TierWithdrawn.class);
    }

    @Test
    void what_was_decided_about_another_proposal_decides_nothing() {
        given("case-decided", decided("K5", "C", "A", null));
        scored("K5", 3, 1, "2026-07-20", "LATE_ORDER");
        given("case-decided", decided("K5", "C", "A", null));
        given("review-closing", closing());
        assertThat(change("K5"))
                .isInstanceOfSatisfying(
                        TierRetained.class, kept -> assertThat(kept.tier()).isEqualTo("B"));
    }

    @Test
    void only_the_customers_of_the_review_get_cases() {
        DrivenPartition other = new DrivenPartition();
        other.publish(method);
        other.scored(Scorecards.updated(method, "K1", PLACED.minusDays(3), scores(2, 2), Map.of(), true, "ORDER"));
        other.day(PLACED);
        other.given("review-opened", opened(List.of("am-7")));
        assertThat(other.others).isEmpty();
        other.given("review-opened", opened(null));
        assertThat(other.others).hasOnlyElementsOfType(CaseProposed.class).hasSize(1);
        other.given("review-opened", opened("f0f0f0f0-0000-4000-8000-000000000009", null));
        assertThat(other.others).as("one case at a time").hasSize(1);
    }

    /** Each is handled by a process that was saved and read again before and after. */
    private void given(String name, Object event) {
        partition.restart();
        partition.given(name, event);
        partition.restart();
    }

    private void place(String customer, int revenue, int growth) {
        scored(customer, revenue, growth, "2026-01-15", "ORDER");
    }

    private void scored(String customer, int revenue, int growth, String on, String cause) {
        partition.scored(Scorecards.updated(
                method, customer, LocalDate.parse(on), scores(revenue, growth), Map.of(), true, cause));
    }

    private static Map<String, Integer> scores(int revenue, int growth) {
        return Map.of("current-revenue", revenue, "growth-potential", growth);
    }

    private static ReviewOpened opened(@Nullable List<String> accountManagers) {
        return opened(REVIEW, accountManagers);
    }

    private static ReviewOpened opened(String review, @Nullable List<String> accountManagers) {
        return new ReviewOpened(
                review,
                M3,
                null,
                accountManagers,
                OPENED.plusDays(28),
                OPENED.plusDays(42),
                CYCLE_LATER,
                OPENED,
                LEAD,
                TEXT);
    }

    private static ReviewClosing closing() {
        return new ReviewClosing(REVIEW, M3, OPENED.plusDays(28), CYCLE_LATER, CLOSED, LEAD);
    }

    private static CaseDefended defended(String customer, String proposed, String tier, @Nullable LocalDate until) {
        return new CaseDefended(REVIEW, customer, M3, proposed, tier, until, OPENED, "person:ann", TEXT);
    }

    private static CaseDecided decided(String customer, String proposed, String tier, @Nullable LocalDate until) {
        return new CaseDecided(REVIEW, customer, M3, proposed, tier, until, OPENED, "person:sam", TEXT);
    }

    private static CasesDecided decided(String proposed, List<String> customers) {
        return new CasesDecided(
                "f0f0f0f0-0000-4000-8000-0000000000aa",
                1,
                REVIEW,
                M3,
                proposed,
                proposed,
                null,
                customers,
                OPENED,
                "person:sam",
                TEXT);
    }

    private Map<String, String> proposals() {
        Map<String, String> proposals = new TreeMap<>();
        partition.others.stream()
                .filter(CaseProposed.class::isInstance)
                .map(CaseProposed.class::cast)
                .forEach(one -> proposals.put(one.customerId(), one.tier() + "→" + one.proposed()));
        return proposals;
    }

    private Map<String, String> closed() {
        Map<String, String> closed = new TreeMap<>();
        partition.others.stream()
                .filter(CasesClosed.class::isInstance)
                .flatMap(event -> ((CasesClosed) event).cases().stream())
                .forEach(one -> closed.put(one.customerId(), one.state() + " " + one.from() + "→" + one.to()));
        return closed;
    }

    private PlacementEvent change(String customer) {
        return partition.events.stream()
                .filter(event -> event.change().customerId().equals(customer))
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    private Map<String, Long> pyramid() {
        Map<String, String> tiers = new HashMap<>();
        for (Object event : partition.all) {
            if (event instanceof PlacementEvent moved) {
                String to = moved.tierAfter();
                if (to == null) {
                    tiers.remove(moved.change().customerId());
                } else {
                    tiers.put(moved.change().customerId(), to);
                }
            }
        }
        Map<String, Long> pyramid = new TreeMap<>();
        tiers.values().forEach(tier -> pyramid.merge(tier, 1L, Long::sum));
        return pyramid;
    }
}
