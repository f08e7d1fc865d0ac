package io.tierledger.tier.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.contracts.PublishedEvent;
import io.tierledger.contracts.Sealed;
import io.tierledger.contracts.Topics;
import io.tierledger.contracts.customers.AccountManagerAssigned;
import io.tierledger.specification.PublishedMessage;
import io.tierledger.specification.ServiceUnderTest;
import io.tierledger.tier.TierService;
import io.tierledger.tier.directory.CustomerDirectory;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who answers for a customer is taken, and relayed as it came, from new messages and from those before texts were sealed. */
class WhoAnswersForACustomerTest {
    private static final LocalDate DAY = LocalDate.parse("2026-06-02");

    @Test
    void both_are_read_and_relayed_as_they_came() {
        try (ServiceUnderTest service = ServiceUnderTest.start(TierService.class, "tier")) {
            Upstream upstream = new Upstream(service);
            List.of("K1", "K2").forEach(customer -> upstream.active(customer, "2026-06-01"));
            AccountManagerAssigned now =
                    new AccountManagerAssigned("K1", null, "AM1", "name", "customer/7", new Sealed(1, "c", "x"), DAY);
            var formerly = new io.tierledger.contracts.customers.v1.AccountManagerAssigned(
                    "K2", null, "AM2", "leaves", "ann", DAY);
            service.publish(Topics.SCORES, "K1", now);
            service.publish(Topics.SCORES, "K2", formerly);

            CustomerDirectory directory = service.bean(CustomerDirectory.class);
            ServiceUnderTest.await(
                    "known",
                    () -> directory.accountManagersOf(List.of("K1", "K2")).equals(Map.of("K1", "AM1", "K2", "AM2")));
            assertRelayed(service, "K1", now);
            assertRelayed(service, "K2", formerly);
        }
    }

    private static void assertRelayed(ServiceUnderTest service, String customer, PublishedEvent event) {
        ServiceUnderTest.await(
                "relayed",
                () -> PublishedMessage.all(service.stores().kafka(), Topics.TIERS, Topics.PARTITIONS).stream()
                        .anyMatch(message -> message.key().equals(customer)
                                && message.type().equals(PublishedEvent.typeOf(event.getClass()))));
        assertThat(PublishedMessage.all(service.stores().kafka(), Topics.TIERS, Topics.PARTITIONS).stream()
                        .filter(message ->
                                message.key().equals(customer) && message.type().contains("account-manager.assigned"))
                        .map(message -> message.json().path("to").asString()))
                .containsExactly(customer.equals("K1") ? "AM1" : "AM2");
    }
}
