package io.tierledger.customer.customers;

import io.tierledger.customer.customers.CustomerEvent.AccountManagerAssigned;
import io.tierledger.customer.customers.CustomerEvent.CustomerChanged;
import io.tierledger.customer.customers.CustomerEvent.CustomerRegistered;
import io.tierledger.customer.customers.CustomerEvent.CustomerStatusChanged;
import io.tierledger.customer.customers.CustomerEvent.WalletEstimated;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is known of a customer. */
public sealed interface Customer {
    Customer UNKNOWN = new Unknown();

    record Unknown() implements Customer {}

    /** @param wallet estimated spend a year per product group, minor units; the whole of it under "" */
    record Known(Profile profile, Status status, @Nullable String accountManagerId, Map<String, Long> wallet)
            implements Customer {
        public Known {
            wallet = Map.copyOf(wallet);
        }

        Known estimated(WalletEstimated event) {
            Map<String, Long> next = new HashMap<>(wallet);
            next.put(event.productGroup() == null ? "" : event.productGroup(), event.estimatedSpend());
            return new Known(profile, status, accountManagerId, next);
        }
    }

    static String stream(String customerId) {
        return "customer:" + customerId;
    }

    default Customer evolve(CustomerEvent event) {
        return switch (event) {
            case CustomerRegistered e -> new Known(e.profile(), e.status(), e.accountManagerId(), Map.of());
            case CustomerChanged e -> {
                Known k = known();
                yield new Known(e.profile().after(k.profile()), k.status(), k.accountManagerId(), k.wallet());
            }
            case CustomerStatusChanged e -> {
                Known k = known();
                yield new Known(k.profile(), e.to(), k.accountManagerId(), k.wallet());
            }
            case AccountManagerAssigned e -> {
                Known k = known();
                yield new Known(k.profile(), k.status(), e.to(), k.wallet());
            }
            case WalletEstimated e -> known().estimated(e);
        };
    }

    private Known known() {
        return switch (this) {
            case Known known -> known;
            case Unknown none -> new Known(Profile.EMPTY, Status.PROSPECT, null, Map.of());
        };
    }
}
