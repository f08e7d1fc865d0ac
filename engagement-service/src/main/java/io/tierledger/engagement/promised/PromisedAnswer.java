package io.tierledger.engagement.promised;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tierledger.engagement.plans.KeptPromises;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Promised against given of activities due from {@code from} up to and including {@code to}.
 *
 * @param customers one page, when one account manager was asked for
 * @param next cursor of the next page of customers
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PromisedAnswer(
        LocalDate from,
        LocalDate to,
        KeptPromises total,
        List<OfTier> tiers,
        List<OfPortfolio> accountManagers,
        @Nullable List<OfCustomer> customers,
        @Nullable String next) {

    record OfTier(String method, String tier, KeptPromises kept) {}

    record OfPortfolio(String accountManagerId, KeptPromises kept) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OfCustomer(String customerId, @Nullable String customerName, KeptPromises kept) {
        OfCustomer named(@Nullable String name) {
            return new OfCustomer(customerId, name, kept);
        }
    }

    static PromisedAnswer of(
            LocalDate from,
            LocalDate to,
            PromisedSums tally,
            @Nullable List<OfCustomer> customers,
            @Nullable String next) {
        List<OfTier> tiers = tally.perTier().entrySet().stream()
                .map(entry -> tier(entry.getKey(), entry.getValue()))
                .toList();
        List<OfPortfolio> managers = tally.perManager().entrySet().stream()
                .map(entry -> new OfPortfolio(entry.getKey(), entry.getValue()))
                .toList();
        return new PromisedAnswer(from, to, tally.total(), tiers, managers, customers, next);
    }

    private static OfTier tier(String key, KeptPromises kept) {
        int slash = key.indexOf('/');
        return new OfTier(key.substring(0, slash), key.substring(slash + 1), kept);
    }

    PromisedAnswer named(Map<String, String> names) {
        List<OfCustomer> known = customers;
        return known == null
                ? this
                : new PromisedAnswer(
                        from,
                        to,
                        total,
                        tiers,
                        accountManagers,
                        known.stream()
                                .map(one -> one.named(names.get(one.customerId())))
                                .toList(),
                        next);
    }
}
