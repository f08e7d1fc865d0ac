package io.tierledger.customer.relating;

import io.tierledger.contracts.Amount;
import io.tierledger.customer.customers.CustomerCommand.Assignment;
import io.tierledger.customer.customers.CustomerKind;
import io.tierledger.customer.customers.Status;
import io.tierledger.customer.ordering.Checked;
import io.tierledger.customer.ordering.Money;
import io.tierledger.customer.orders.OrderTerms;
import io.tierledger.customer.registering.CustomerTerms;
import io.tierledger.customer.registering.Given;
import io.tierledger.platform.web.Refused;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The whole of a customer as it comes over HTTP: what is absent is absent from then on. A status and an estimate cannot be absent once
 * they were given, and stay.
 */
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

    static NewCustomer of(CustomerPage page) {
        return new NewCustomer(
                page.name(),
                page.kind(),
                page.status(),
                page.accountManagerId(),
                page.parentId(),
                page.territory(),
                page.country(),
                page.since(),
                page.paymentDays(),
                page.estimatedSpend(),
                page.facts());
    }

    /** @param before facts that are there now; those that are not said again go */
    CustomerTerms terms(String id, String currency, Map<String, String> before) {
        Map<String, String> all = new HashMap<>();
        before.keySet().forEach(gone -> all.put(gone, ""));
        all.putAll(checkedFacts());
        String said = Checked.optional("name", name, Checked.TEXT);
        return new CustomerTerms(
                Checked.id("customerId", id),
                said == null ? CustomerTerms.NO_NAME : said,
                kind == null ? CustomerKind.ORGANISATION : kind,
                new Assignment(Checked.idOrNone("accountManagerId", accountManagerId)),
                status,
                new Given<>(Checked.idOrNone("parentId", parentId)),
                new Given<>(Checked.optional("territory", territory, Checked.ID)),
                new Given<>(Checked.optional("country", country, Checked.ID)),
                new Given<>(since),
                days(),
                spend(currency),
                all);
    }

    private Given<Integer> days() {
        if (paymentDays != null && (paymentDays < 0 || paymentDays > MOST_DAYS)) {
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
            throw Refused.invalid(
                    "estimatedSpend", "negative", "estimatedSpend is below zero: " + estimatedSpend.amount());
        }
        if (minor > OrderTerms.MOST) {
            throw Refused.invalid("estimatedSpend", "too-large", "Too large a number: " + estimatedSpend.amount());
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
