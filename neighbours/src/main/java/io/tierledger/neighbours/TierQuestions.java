package io.tierledger.neighbours;

import io.tierledger.contracts.questions.CustomersInTier;
import io.tierledger.contracts.questions.OverriddenBy;
import io.tierledger.contracts.questions.WayByOrders;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import reactor.core.publisher.Mono;

/** What tier-service is asked. */
public interface TierQuestions {

    /**
     * @param method null for the leading one
     * @param tier null for nobody: then it is asked whether there is that method
     * @param after the last customer of the answer before
     */
    @GetExchange("/internal/customers-in-tier")
    Mono<CustomersInTier> customersIn(
            @RequestParam(required = false) @Nullable String method,
            @RequestParam(required = false) @Nullable String tier,
            @RequestParam(required = false) @Nullable String after);

    @GetExchange("/internal/override")
    Mono<OverriddenBy> overriddenBy(@RequestParam String customer, @RequestParam String method);

    /** @param at the day by the end of which the tier is to be won */
    @GetExchange("/internal/way-by-orders")
    Mono<WayByOrders> wayByOrders(
            @RequestParam String customer,
            @RequestParam String method,
            @RequestParam String tier,
            @RequestParam LocalDate at);
}
