package io.tierledger.customer.relating;

import io.tierledger.contracts.Amount;
import io.tierledger.customer.customers.CustomerCommand.Assignment;
import io.tierledger.customer.customers.CustomerKind;
import io.tierledger.customer.customers.Status;
import io.tierledger.customer.ordering.Checked;
import io.tierledger.customer.ordering.Money;
import io.tierledger.customer.registering.CustomerTerms;
import io.tierledger.customer.registering.Given;
import io.tierledger.platform.web.Refused;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A customer as it comes over HTTP; what is absent stays as it is. */
record NewCustomer(
        @Nullable String name,
        @Nullable CustomerKind kind,
        @Nullable Status status,
        @Nullable String accountManagerId,
        @Nullable String parentId,
        @Nullable String territory,
        @Nullable String country,
        @Nullable LocalDate since,
        @Nullable Integer paymentDays,
        @Nullable Amount estimatedSpend,
        @Nullable Map<String, String> facts) {
    private static final Pattern FACT = Pattern.compile("x-[a-z0-9-]{1,60}");
    private static final int MOST_FACTS = 200;
    private static final int MOST_DAYS = 3_650;

    CustomerTerms terms(String id, String currency) {
        String manager = Checked.idOrNone("accountManagerId", accountManagerId);
        return new CustomerTerms(
                Checked.id("customerId", id),
                Checked.optional("name", name, Checked.TEXT),
                kind,
                manager == null ? null : new Assignment(manager),
                status,
                parentId == null ? null : new Given<>(Checked.idOrNone("parentId", parentId)),
                text("territory", territory),
                text("country", country),
                since == null ? null : new Given<>(since),
                days(),
                spend(currency),
                checkedFacts());
    }

    private static @Nullable Given<String> text(String field, @Nullable String value) {
        return value == null ? null : new Given<>(Checked.optional(field, value, Checked.ID));
    }

    private @Nullable Given<Integer> days() {
        if (paymentDays == null) {
            return null;
        }
        if (paymentDays < 0 || paymentDays > MOST_DAYS) {
            throw Refused.invalid("paymentDays", "payment-days", "paymentDays is 0 to " + MOST_DAYS + ".");
        }
        return new Given<>(paymentDays);
    }

    private @Nullable Long spend(String currency) {
        if (estimatedSpend == null) {
            return null;
        }
        long minor = Money.minorIn(currency, "estimatedSpend", estimatedSpend);
        if (minor < 0) {
            throw Refused.invalid("estimatedSpend", "negative", "estimatedSpend is below zero.");
        }
        return minor;
    }

    private Map<String, String> checkedFacts() {
        Map<String, String> checked = new HashMap<>();
        if (facts != null) {
            if (facts.size() > MOST_FACTS) {
                throw Refused.invalid("facts", "too-many", "At most " + MOST_FACTS + " facts.");
            }
            facts.forEach((name, value) -> {
                if (!FACT.matcher(name).matches()) {
                    throw Refused.invalid("facts", "fact-name", "A fact is named x-… in lower case.");
                }
                String text = Checked.optional("facts", value, Checked.TEXT);
                checked.put(name, text == null ? "" : text);
            });
        }
        return checked;
    }
}
