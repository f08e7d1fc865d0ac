package io.tierledger.customer.naming;

import io.tierledger.contracts.Sealed;
import io.tierledger.customer.customers.CustomerEvent;
import io.tierledger.customer.customers.CustomerEvent.CustomerChanged;
import io.tierledger.customer.customers.CustomerEvent.CustomerRegistered;
import io.tierledger.customer.customers.Profile;
import io.tierledger.sealing.GivesText;
import io.tierledger.sealing.Place;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Name and extra columns of a customer, in the event that gave them. A name from before texts were sealed stands in no event. */
public record GivenByACustomer(String customerId, Profile profile) implements GivesText {

    /** Null for what gives no such text. */
    public static @Nullable GivenByACustomer in(Object event) {
        if (!(event instanceof CustomerEvent of)) {
            return null;
        }
        Profile profile = profile(of);
        return profile == null || profile.sealed() == null && profile.facts() == null
                ? null
                : new GivenByACustomer(of.customerId(), profile);
    }

    private static @Nullable Profile profile(CustomerEvent event) {
        return switch (event) {
            case CustomerRegistered e -> e.profile();
            case CustomerChanged e -> e.profile();
            default -> null;
        };
    }

    @Override
    public Place place() {
        return PersonalTexts.place(customerId);
    }

    @Override
    public @Nullable Sealed sealed() {
        return profile.sealed();
    }

    /** Customers come from files and programs that write no reason. */
    @Override
    public @Nullable String actor() {
        return null;
    }

    @Override
    public Map<String, String> inClear() {
        return PersonalTexts.inClear(profile, null);
    }
}
