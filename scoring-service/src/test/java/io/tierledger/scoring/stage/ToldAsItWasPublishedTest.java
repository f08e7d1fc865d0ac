package io.tierledger.scoring.stage;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.contracts.Amount;
import io.tierledger.contracts.PublishedEvent;
import io.tierledger.contracts.Sealed;
import io.tierledger.contracts.customers.AccountManagerAssigned;
import io.tierledger.contracts.customers.CustomerChanged;
import io.tierledger.contracts.customers.CustomerRegistered;
import io.tierledger.contracts.customers.OrderCancelled;
import io.tierledger.contracts.customers.WalletEstimated;
import io.tierledger.platform.Partitions;
import io.tierledger.platform.TierledgerProperties;
import io.tierledger.platform.consuming.OpenPartitions;
import io.tierledger.scoring.events.JudgementEvents;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What was published before texts were sealed is remembered as what is published now, which says the same. */
class ToldAsItWasPublishedTest {
    private static final LocalDate DAY = LocalDate.parse("2026-06-02");

    @Test
    void a_customer_that_is_handed_over() {
        same(
                new AccountManagerAssigned("K1", null, "AM1", "name", "customer/7", null, DAY),
                new io.tierledger.contracts.customers.v1.AccountManagerAssigned(
                        "K1", null, "AM1", "leaves", "ann", DAY));
    }

    @Test
    void what_a_customer_is_thought_to_spend() {
        Amount spend = Given.eur("250000.00");
        same(
                new WalletEstimated("K1", spend, null, "name", "customer/7", null, DAY),
                new io.tierledger.contracts.customers.v1.WalletEstimated(
                        "K1", spend, null, "annual report", "ann", DAY));
    }

    @Test
    void what_an_order_counts_no_longer() {
        Amount amount = Given.eur("40.00");
        same(
                new OrderCancelled("O", "K1", DAY, amount, null, 0, null, null, "name", "customer/7", null, DAY),
                new io.tierledger.contracts.customers.v1.OrderCancelled(
                        "O", "K1", DAY, amount, null, 0, null, null, "sorry", "ann", DAY));
    }

    @Test
    void a_customer_that_is_registered() {
        same(
                new CustomerRegistered(
                        "K1", "PERSON", "ACTIVE", "AM1", null, "Noord", "NL", null, 14, new Sealed(1, "c", "x"), DAY),
                new io.tierledger.contracts.customers.v1.CustomerRegistered(
                        "K1", "PERSON", "ACTIVE", "AM1", null, "Noord", "NL", null, 14, Map.of("x-note", "shy"), DAY));
    }

    @Test
    void when_a_customer_pays() {
        same(
                new CustomerChanged("K1", "PERSON", null, null, null, null, 14, new Sealed(1, "c", "x"), DAY),
                new io.tierledger.contracts.customers.v1.CustomerChanged(
                        "K1", "PERSON", null, null, null, null, 14, Map.of("x-note", "shy"), DAY));
    }

    private static void same(PublishedEvent now, PublishedEvent formerly) {
        assertThat(understood()).contains(entry(now), entry(formerly));
        assertThat(remembered(now)).isEqualTo(remembered(formerly)).isNotEqualTo(remembered());
    }

    private static Map<String, Class<?>> understood() {
        return new ScoringStage(
                        (method, version) -> {
                            throw new IllegalArgumentException(method);
                        },
                        JudgementEvents.NONE,
                        new OpenPartitions<>(() -> {}),
                        new TierledgerProperties("scoring", "", "", ZoneOffset.UTC, "EUR", 1, Duration.ofSeconds(1)))
                .description()
                .understands();
    }

    private static Map.Entry<String, Class<?>> entry(PublishedEvent told) {
        return Map.entry(PublishedEvent.typeOf(told.getClass()), told.getClass());
    }

    private static Map<String, String> remembered(PublishedEvent... told) {
        Pipeline pipeline = Pipeline.withPresets();
        pipeline.send("K1", Given.customer("K1", "PROSPECT", "2026-06-01"));
        pipeline.send("K1", Given.order("K1", "2026-06-02", "100.00", "2026-06-02"));
        for (PublishedEvent one : told) {
            pipeline.send("K1", one);
        }
        Map<String, String> saved = new TreeMap<>();
        pipeline.processes[Partitions.of("K1")]
                .takeChanged()
                .forEach((key, bytes) -> saved.put(key, HexFormat.of().formatHex(bytes)));
        return saved;
    }
}
