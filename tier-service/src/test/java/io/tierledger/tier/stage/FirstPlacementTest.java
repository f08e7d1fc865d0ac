package io.tierledger.tier.stage;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.contracts.PublishedEvent;
import io.tierledger.contracts.customers.CustomerRegistered;
import io.tierledger.contracts.method.Method;
import io.tierledger.contracts.scores.ScorecardUpdated;
import io.tierledger.platform.consuming.OpenPartitions;
import io.tierledger.tier.placement.Cause;
import io.tierledger.tier.placement.Placement;
import io.tierledger.tier.placement.PlacementEvent;
import io.tierledger.tier.placement.PlacementEvent.TierAssigned;
import io.tierledger.tier.placement.PlacementEvent.TierPromoted;
import io.tierledger.tier.placement.PlacementEvent.TierWithdrawn;
import io.tierledger.tier.placement.Presets;
import io.tierledger.tier.placement.Scorecards;
import io.tierledger.tier.placement.policy.Policy;
import io.tierledger.tier.recomputing.Before;
import io.tierledger.tier.recomputing.DecidingAgain;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class FirstPlacementTest {
    private static final LocalDate DAY = LocalDate.of(2013, 3, 2);
    private static final LocalDate MONTH_END = LocalDate.of(2013, 3, 31);
    private final DrivenPartition partition = new DrivenPartition();

    @Test
    void everybody_is_placed_under_metals_and_again_after_the_first_order() {
        Method method = Presets.method("weighted-metals");
        partition.publish(method);
        partition.scored(card(method, "K1", DAY, Map.of("cooperation", 5), false, "FACT"));
        partition.day(MONTH_END);
        partition.scored(
                card(method, "K1", DAY.plusMonths(1), Map.of("cooperation", 5, "placements", 4), true, "ORDER"));
        assertThat(partition.events).hasSize(1);
        partition.restart();
        partition.day(LocalDate.of(2013, 4, 30));
        assertThat(partition.events).hasSize(2);
        assertThat(partition.events.get(1)).isInstanceOfSatisfying(TierPromoted.class, e -> {
            assertThat(e.from()).isEqualTo("suspect");
            assertThat(e.to()).isEqualTo("copper");
        });
        partition.scored(card(
                method,
                "K1",
                DAY.plusMonths(2),
                Map.of("cooperation", 5, "placements", 5, "open-vacancies", 5),
                true,
                "ORDER"));
        partition.day(LocalDate.of(2013, 5, 31));
        assertThat(partition.events).as("from then on only in reviews").hasSize(2);
    }

    @Test
    void who_is_declared_active_before_the_first_order_is_placed_whichever_is_told_first() {
        Method method = Presets.method("abc-attention");
        partition.publish(method);
        partition.scored(card(method, "K1", DAY, Map.of("purchases", 1), false, "FACT"));
        partition.handle("K1", registered("K1", "ACTIVE"));
        partition.handle("K2", registered("K2", "ACTIVE"));
        partition.scored(card(method, "K2", DAY, Map.of("purchases", 1), false, "FACT"));
        partition.scored(card(method, "K3", DAY, Map.of("purchases", 1), false, "FACT"));
        partition.handle("K3", registered("K3", "PROSPECT"));
        assertThat(partition.events)
                .extracting(event ->
                        event.change().customerId() + " " + event.change().asOf())
                .containsExactly("K1 " + DAY, "K2 " + DAY);
    }

    @Test
    void who_was_registered_before_texts_were_sealed_is_placed_alike() {
        partition.publish(Presets.method("abc-attention"));
        CustomerRegistered now = registered("K1", "ACTIVE");
        var formerly = new io.tierledger.contracts.customers.v1.CustomerRegistered(
                "K2", "ORGANISATION", "ACTIVE", null, null, null, null, null, null, Map.of("x-note", "shy"), DAY);
        for (PublishedEvent told : List.of(now, formerly)) {
            assertThat(new TieringStage(new JsonMapper(), new OpenPartitions<>(() -> {}))
                            .description()
                            .understands())
                    .containsEntry(PublishedEvent.typeOf(told.getClass()), told.getClass());
        }
        partition.handle("K1", now);
        partition.handle("K2", formerly);
        for (String id : List.of("K1", "K2")) {
            partition.scored(card(Presets.method("abc-attention"), id, DAY, Map.of("purchases", 1), false, "FACT"));
        }
        assertThat(partition.events)
                .extracting(event -> event.change().customerId())
                .containsExactly("K1", "K2");
    }

    private static CustomerRegistered registered(String customer, String status) {
        return new CustomerRegistered(customer, "ORGANISATION", status, null, null, null, null, null, null, null, DAY);
    }

    @Test
    void who_is_placed_by_its_orders_leaves_at_the_month_end_when_none_is_left() {
        Method method = Presets.method("curry-pyramid");
        partition.publish(method);
        partition.scored(card(method, "K1", MONTH_END, Map.of("contribution", 5), true, "TIME"));
        partition.day(MONTH_END);
        partition.scored(card(method, "K1", LocalDate.of(2013, 4, 30), Map.of("contribution", 1), false, "TIME"));
        assertThat(partition.events).hasSize(1);
        partition.restart();
        partition.day(LocalDate.of(2013, 4, 30));
        assertThat(partition.events.get(1)).isInstanceOfSatisfying(TierWithdrawn.class, e -> {
            assertThat(e.from()).isEqualTo("top");
            assertThat(e.receipt().rule()).isEqualTo("no order left: no tier");
            assertThat(e.change().decidedBy()).isEqualTo("policy curry-pyramid 1");
        });
        Placement before = Placement.NONE.evolve(partition.events.getFirst());
        assertThat(DecidingAgain.isSame(partition.events.get(1), new Before(before), Policy.of(method)))
                .isTrue();
        partition.scored(card(method, "K1", LocalDate.of(2013, 5, 31), Map.of("contribution", 2), true, "TIME"));
        partition.day(LocalDate.of(2013, 5, 31));
        assertThat(partition.events.getLast()).isInstanceOf(TierAssigned.class);
    }

    @Test
    void the_day_of_entry_counts_when_it_is_a_month_end() {
        Method method = Presets.method("service-levels");
        partition.publish(method);
        partition.scored(card(method, "K1", MONTH_END, Map.of("current-revenue", 3), true, "ORDER"));
        partition.day(MONTH_END);
        assertThat(partition.events).hasSize(1);
        assertThat(partition.events.getFirst().change().asOf()).isEqualTo(MONTH_END);
        assertThat(partition.events.getFirst().change().cause()).isEqualTo(Cause.SCORE);
    }

    @Test
    void a_late_order_repeats_the_last_assessment_at_once() {
        Method method = Presets.method("value-potential");
        partition.publish(method);
        partition.scored(card(method, "K1", MONTH_END, Map.of("customer-value", 1), true, "TIME"));
        partition.day(MONTH_END);
        partition.scored(card(method, "K1", DAY.plusMonths(1), Map.of("customer-value", 3), true, "LATE_ORDER"));
        PlacementEvent late = partition.events.get(1);
        assertThat(late).isInstanceOf(TierPromoted.class);
        assertThat(late.change().cause()).isEqualTo(Cause.LATE_ORDER);
        assertThat(late.change().asOf()).isEqualTo(DAY.plusMonths(1));
    }

    @Test
    void a_prospect_is_let_in_by_its_first_order_and_assessed_when_the_score_is_there() {
        Method method = Presets.method("abc-attention");
        partition.publish(method);
        partition.status("K1", "PROSPECT", DAY);
        partition.scored(card(method, "K1", DAY, Map.of(), false, "FACT"));
        partition.handle(
                "K1",
                new io.tierledger.contracts.customers.CustomerStatusChanged(
                        "K1", "PROSPECT", "ACTIVE", "order:O1", false, null, null, DAY));
        assertThat(partition.events).isEmpty();
        partition.scored(card(method, "K1", DAY, Map.of("purchases", 2), true, "ORDER"));
        assertThat(partition.events)
                .singleElement()
                .isInstanceOfSatisfying(
                        TierAssigned.class, e -> assertThat(e.to()).isEqualTo("A"));
    }

    @Test
    void a_new_version_counts_from_its_next_assessment() {
        Method method = Presets.method("abc-attention");
        partition.publish(method);
        partition.scored(card(method, "K1", DAY, Map.of("purchases", 1), true, "ORDER"));
        Method easier = method.withVersion(2);
        Method everybodyA = new Method(
                easier.id(),
                2,
                easier.name(),
                easier.source(),
                easier.places(),
                easier.criteria(),
                new io.tierledger.contracts.method.Placing(
                        new io.tierledger.contracts.method.Placing.Table(
                                easier.placing().table().keys(),
                                easier.placing().table().cells().stream()
                                        .map(cell -> new io.tierledger.contracts.method.Placing.Table.Cell(
                                                cell.scores(), "A"))
                                        .toList()),
                        null,
                        null),
                easier.changing(),
                easier.tiers(),
                easier.programme(),
                easier.examples());
        partition.publish(everybodyA, "FROM_DATE", DAY.plusDays(2));
        partition.day(DAY);
        assertThat(partition.events).hasSize(1);
        partition.restart();
        partition.day(DAY.plusDays(1));
        partition.day(DAY.plusDays(2));
        assertThat(partition.events).hasSize(2);
        assertThat(partition.events.get(1).change().cause()).isEqualTo(Cause.POLICY);
        assertThat(partition.events.get(1).change().methodVersion()).isEqualTo(2);
    }

    private static ScorecardUpdated card(
            Method method,
            String customer,
            LocalDate on,
            Map<String, Integer> scores,
            boolean everOrdered,
            String cause) {
        return Scorecards.updated(method, customer, on, scores, Map.of(), everOrdered, cause);
    }
}
