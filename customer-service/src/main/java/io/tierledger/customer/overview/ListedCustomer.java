package io.tierledger.customer.overview;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tierledger.contracts.Amount;
import io.tierledger.sealing.Opened;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A customer in a list.
 *
 * @param sealed {@code erased} where its name was erased
 * @param erasedOn day of that, in the zone of the installation
 */
record ListedCustomer(
        String customerId,
        @Nullable String name,
        String kind,
        String status,
        @Nullable String accountManagerId,
        @Nullable String parentId,
        @Nullable String territory,
        @Nullable String country,
        @Nullable Amount estimatedSpend,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String sealed,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LocalDate erasedOn) {

    /** Without a name, which the database does not know. */
    static ListedCustomer of(ResultSet row, String currency) throws SQLException {
        Long spend = row.getObject("spend", Long.class);
        LocalDate erasedOn = row.getObject("erased_on", LocalDate.class);
        return new ListedCustomer(
                row.getString("customer_id"),
                null,
                row.getString("kind"),
                row.getString("status"),
                row.getString("account_manager_id"),
                row.getString("parent_id"),
                row.getString("territory"),
                row.getString("country"),
                spend == null ? null : Amount.ofMinor(spend, currency),
                erasedOn == null ? null : Opened.Gone.ERASED.why(),
                erasedOn);
    }

    ListedCustomer withoutParent() {
        return new ListedCustomer(
                customerId,
                name,
                kind,
                status,
                accountManagerId,
                null,
                territory,
                country,
                estimatedSpend,
                sealed,
                erasedOn);
    }

    ListedCustomer named(@Nullable String called) {
        return new ListedCustomer(
                customerId,
                called,
                kind,
                status,
                accountManagerId,
                parentId,
                territory,
                country,
                estimatedSpend,
                sealed,
                erasedOn);
    }
}
