package io.tierledger.customer.customers;

import io.tierledger.customer.customers.CustomerEvent.AccountManagerAssigned;
import io.tierledger.customer.customers.CustomerEvent.CustomerChanged;
import io.tierledger.customer.customers.CustomerEvent.CustomerRegistered;
import io.tierledger.customer.customers.CustomerEvent.CustomerStatusChanged;
import io.tierledger.customer.customers.CustomerEvent.SubjectErased;
import io.tierledger.customer.customers.CustomerEvent.WalletEstimated;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is known of a customer. */
public sealed interface Customer {
    Customer UNKNOWN = new Unknown();

    record Unknown() implements Customer {}

    /**
     * @param wallet estimated spend a year per product group, minor units; the whole of it under ""
     * @param erasedEpoch of the last key that was destroyed; 0 where none was, or a name or extra columns were given with a newer one
     */
    record Known(
            Profile profile,
            Status status,
            @Nullable String accountManagerId,
            Map<String, Long> wallet,
            int erasedEpoch)
            implements Customer {
        public Known {
            wallet = Map.copyOf(wallet);
        }

        /** One that was not erased. */
        public Known(Profile profile, Status status, @Nullable String accountManagerId, Map<String, Long> wallet) {
            this(profile, status, accountManagerId, wallet, 0);
        }

        /** Whether what is personal was erased, and nobody made the customer known anew. */
        public boolean isErased() {
            return erasedEpoch > 0;
        }

        /** Whether this makes one that was erased known anew: it is sealed with a key that was made since. */
        boolean isMadeKnownBy(Profile given) {
            return given.sealed() != null && given.sealed().k() > erasedEpoch;
        }

        Known estimated(WalletEstimated event) {
            Map<String, Long> next = new HashMap<>(wallet);
            next.put(event.productGroup() == null ? "" : event.productGroup(), event.estimatedSpend());
            return new Known(profile, status, accountManagerId, next, erasedEpoch);
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
                int stays = k.isMadeKnownBy(e.profile()) ? 0 : k.erasedEpoch();
                yield new Known(e.profile().after(k.profile()), k.status(), k.accountManagerId(), k.wallet(), stays);
            }
            case CustomerStatusChanged e -> {
                Known k = known();
                yield new Known(k.profile(), e.to(), k.accountManagerId(), k.wallet(), k.erasedEpoch());
            }
            case AccountManagerAssigned e -> {
                Known k = known();
                yield new Known(k.profile(), k.status(), e.to(), k.wallet(), k.erasedEpoch());
            }
            case WalletEstimated e -> known().estimated(e);
            case SubjectErased e -> {
                Known k = known();
                yield new Known(k.profile(), k.status(), k.accountManagerId(), k.wallet(), e.epoch());
            }
        };
    }

    private Known known() {
        return switch (this) {
            case Known known -> known;
            case Unknown none -> new Known(Profile.EMPTY, Status.PROSPECT, null, Map.of());
        };
    }
}
