package io.tierledger.customer.importing.columns;

import io.tierledger.reading.Column;
import java.util.List;

/** Columns of a file of account managers. */
public enum AccountManagerColumn implements Column {
    ACCOUNT_MANAGER_ID(
            "accountmanager_id",
            "accountmanager",
            "account_manager",
            "id",
            "accountmanagerid",
            "account_manager_code",
            "medewerker",
            "medewerkernummer",
            "medewerker_id",
            "employee_id",
            "employee_number",
            "user_id",
            "salesperson",
            "vertegenwoordiger"),
    NAME("naam", "full_name", "volledige_naam", "medewerkernaam", "employee_name", "display_name"),
    EMAIL("e_mail", "mail", "emailadres", "e_mailadres", "email_address", "e_mail_address", "work_email"),
    TEAM("afdeling", "sales_team", "department"),
    HOURS_PER_WEEK("uren_per_week", "uren", "hours", "hoursperweek");

    private final List<String> synonyms;

    AccountManagerColumn(String... synonyms) {
        this.synonyms = List.of(synonyms);
    }

    @Override
    public List<String> synonyms() {
        return synonyms;
    }

    @Override
    public boolean isNumber() {
        return this == HOURS_PER_WEEK;
    }
}
