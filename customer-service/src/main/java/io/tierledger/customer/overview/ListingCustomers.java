package io.tierledger.customer.overview;

import io.tierledger.customer.customers.Status;
import io.tierledger.platform.web.Blocking;
import io.tierledger.platform.web.Page;
import io.tierledger.platform.web.Refused;
import io.tierledger.platform.web.describing.Holds;
import io.tierledger.rights.Reach;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Searches and lists customers. */
@RestController
final class ListingCustomers {
    private static final int LONGEST_SEARCH = 100;

    private final CustomerList list;
    private final TierMembers tiers;
    private final Blocking blocking;

    ListingCustomers(CustomerList list, TierMembers tiers, Blocking blocking) {
        this.list = list;
        this.tiers = tiers;
        this.blocking = blocking;
    }

    /** @param sort {@code id} (unless searched), {@code name} or {@code -name} */
    @GetMapping("/api/customers")
    Mono<Page<ListedCustomer>> list(
            @RequestParam(required = false) @Holds(pattern = Holds.SHORT) @Nullable String search,
            @RequestParam(required = false) @Nullable String accountManager,
            @RequestParam(required = false)
                    @Holds(
                            oneOf = {
                                "SUSPECT",
                                "PROSPECT",
                                "ACTIVE",
                                "INACTIVE",
                                "LOST",
                                "INSOLVENT",
                                "BLOCKED",
                                "REMOVED"
                            })
                    @Nullable
                    String status,
            @RequestParam(required = false) @Nullable String tier,
            @RequestParam(required = false) @Nullable String method,
            @RequestParam(required = false) @Holds(oneOf = {"id", "name", "-name"}) @Nullable String sort,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            Reach reach) {
        String words = words(search);
        Sorting sorting = Sorting.of(sort, !words.isEmpty());
        String wanted = status(status);
        int most = Page.limit(limit);
        return blocking.call(() -> {
            Set<String> members = tier == null ? null : tiers.of(method, tier);
            if (tier == null) {
                tiers.mustExist(method);
            }
            Page<ListedCustomer> page = list.page(
                    new CustomerList.Question(words, accountManager, wanted, members, reach, sorting), most, cursor);
            if (page.items().isEmpty() && accountManager != null) {
                mustBeKnown(accountManager, reach);
            }
            return page;
        });
    }

    private void mustBeKnown(String accountManager, Reach reach) {
        if (!reach.covers(accountManager) || !list.hasAccountManager(accountManager)) {
            throw Refused.notFound("account manager", accountManager);
        }
    }

    private static @Nullable String status(@Nullable String word) {
        if (word == null) {
            return null;
        }
        try {
            return Status.valueOf(word.toUpperCase(Locale.ROOT)).name();
        } catch (IllegalArgumentException unknown) {
            throw Refused.malformed(
                    "status", "status is suspect, prospect, active, inactive, lost, insolvent, blocked or removed.");
        }
    }

    private static String words(@Nullable String search) {
        if (search == null) {
            return "";
        }
        if (search.length() > LONGEST_SEARCH || search.indexOf('\0') >= 0) {
            throw Refused.malformed("search", "search is at most " + LONGEST_SEARCH + " characters.");
        }
        return search.strip();
    }
}
