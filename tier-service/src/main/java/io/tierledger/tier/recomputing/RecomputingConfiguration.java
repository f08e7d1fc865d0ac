package io.tierledger.tier.recomputing;

import io.tierledger.platform.access.AboutCustomers;
import io.tierledger.tier.placement.ChangeId;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Receipts, and the decisions of them taken again. */
@Configuration(proxyBeanMethods = false)
@Import(RecomputationEndpoint.class)
public class RecomputingConfiguration {

    /** The customer of a receipt, which its name says. */
    @Bean
    AboutCustomers customersOfReceipts() {
        return (route, path) -> route.pattern().startsWith("/api/tiers/changes/{changeId}")
                ? ChangeId.parse(path.getOrDefault("changeId", ""))
                        .map(id -> List.of(id.customerId()))
                        .orElse(List.of())
                : List.of();
    }
}
