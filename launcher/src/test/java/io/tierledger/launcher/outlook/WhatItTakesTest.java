package io.tierledger.launcher.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.contracts.Actor;
import io.tierledger.contracts.Amount;
import io.tierledger.contracts.customers.CustomerRegistered;
import io.tierledger.contracts.customers.OrderPlaced;
import io.tierledger.contracts.questions.WayByOrders;
import io.tierledger.scoring.events.CriterionJudged;
import io.tierledger.tier.outlook.BuyingMore;
import io.tierledger.tier.outlook.Outlook;
import io.tierledger.tier.outlook.Outlooks;
import io.tierledger.tier.placement.policy.Policy;
import io.tierledger.tier.receipts.Language;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What customers of M3 would have to order for the next tier (S2), by the stages themselves. */
class WhatItTakesTest {
    private static final LocalDate BEGIN = LocalDate.of(2026, 1, 5);
    private static final LocalDate TODAY = LocalDate.of(2026, 2, 2);
    /** The end of the plan year of a customer whose first plan is of the first month end. */
    private static final LocalDate AT = LocalDate.of(2026, 12, 31);

    @ParameterizedTest
    @CsvSource({"60000, 2, B, A, 40000.00", "30000, 1, C, B, 70000.00"})
    void the_amount_is_what_lacks_to_the_next_band_of_revenue(
            long units, int growth, String tier, String next, String amount) {
        try (TwoStages stages = new TwoStages()) {
            Policy policy = Policy.of(stages.method("service-levels"));
            live(stages, units, growth);
            Outlook outlook = outlook(stages, policy);
            assertThat(outlook.tier()).isEqualTo(tier);
            assertThat(new BuyingMore(policy.method(), "EUR").to(next, outlook))
                    .isEqualTo(new WayByOrders(new Amount(amount, "EUR"), AT));
        }
    }

    @Test
    void there_is_none_to_the_tier_that_it_has_nor_where_orders_alone_do_not_lead() {
        try (TwoStages stages = new TwoStages()) {
            Policy policy = Policy.of(stages.method("service-levels"));
            live(stages, 120_000, 1);
            Outlook outlook = outlook(stages, policy);
            assertThat(outlook.tier()).isEqualTo("B");
            assertThat(new BuyingMore(policy.method(), "EUR").to("A", outlook)).isEqualTo(WayByOrders.NONE);
            assertThat(new BuyingMore(policy.method(), "EUR").to("B", outlook)).isEqualTo(WayByOrders.NONE);
        }
    }

    private static void live(TwoStages stages, long units, int growth) {
        stages.send(
                "K1",
                new CustomerRegistered(
                        "K1", "ORGANISATION", "ACTIVE", null, null, null, null, null, null, null, BEGIN));
        Amount amount = Amount.ofMinor(units * 100, "EUR");
        stages.send(
                "K1", new OrderPlaced("O1", "K1", BEGIN, amount, null, amount, null, null, null, null, false, BEGIN));
        stages.judge(new CriterionJudged(
                "K1", "service-levels", "growth-potential", growth, null, null, BEGIN, Actor.NAME, null));
        for (LocalDate day = BEGIN; day.isBefore(TODAY); day = day.plusDays(1)) {
            stages.pass(day);
        }
    }

    private static Outlook outlook(TwoStages stages, Policy policy) {
        return new Outlooks(new InProcess(stages), stages.tierRehearsals(), (method, version) -> policy, "EUR")
                .apart()
                .of("K1", null, policy, TODAY, AT, Language.EN);
    }
}
