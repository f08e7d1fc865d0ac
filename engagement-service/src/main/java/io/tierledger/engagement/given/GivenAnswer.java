package io.tierledger.engagement.given;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tierledger.engagement.plans.Kept;
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
record GivenAnswer(
        LocalDate from,
        LocalDate to,
        Kept total,
        List<OfTier> tiers,
        List<OfPortfolio> accountManagers,
        @Nullable List<OfCustomer> customers,
        @Nullable String next) {

    record OfTier(String method, String tier, Kept kept) {}

    record OfPortfolio(String accountManagerId, Kept kept) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OfCustomer(String customerId, @Nullable String customerName, Kept kept) {
        OfCustomer named(@Nullable String name) {
            return new OfCustomer(customerId, name, kept);
        }
    }

    static GivenAnswer of(
            LocalDate from, LocalDate to, Tally tally, @Nullable List<OfCustomer> customers, @Nullable String next) {
        List<OfTier> tiers = tally.perTier().entrySet().stream()
                .map(entry -> tier(entry.getKey(), entry.getValue()))
                .toList();
        List<OfPortfolio> managers = tally.perManager().entrySet().stream()
                .map(entry -> new OfPortfolio(entry.getKey(), entry.getValue()))
                .toList();
        return new GivenAnswer(from, to, tally.total(), tiers, managers, customers, next);
    }

    private static OfTier tier(String key, Kept kept) {
        int slash = key.indexOf('/');
        return new OfTier(key.substring(0, slash), key.substring(slash + 1), kept);
    }

    GivenAnswer named(Map<String, String> names) {
        List<OfCustomer> known = customers;
        return known == null
                ? this
                : new GivenAnswer(
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
