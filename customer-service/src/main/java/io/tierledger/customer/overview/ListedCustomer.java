package io.tierledger.customer.overview;

import io.tierledger.contracts.Amount;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A customer in a list. */
record ListedCustomer(
        String customerId,
        @Nullable String name,
        String kind,
        String status,
        @Nullable String accountManagerId,
        @Nullable String parentId,
        @Nullable String territory,
        @Nullable String country,
        @Nullable Amount estimatedSpend) {

    /** Without a name, which the database does not know. */
    static ListedCustomer of(ResultSet row, String currency) throws SQLException {
        Long spend = row.getObject("spend", Long.class);
        return new ListedCustomer(
                row.getString("customer_id"),
                null,
                row.getString("kind"),
                row.getString("status"),
                row.getString("account_manager_id"),
                row.getString("parent_id"),
                row.getString("territory"),
                row.getString("country"),
                spend == null ? null : Amount.ofMinor(spend, currency));
    }

    ListedCustomer withoutParent() {
        return new ListedCustomer(
                customerId, name, kind, status, accountManagerId, null, territory, country, estimatedSpend);
    }

    ListedCustomer named(@Nullable String called) {
        return new ListedCustomer(
                customerId, called, kind, status, accountManagerId, parentId, territory, country, estimatedSpend);
    }
}
