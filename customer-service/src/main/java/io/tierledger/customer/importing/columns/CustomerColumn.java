package io.tierledger.customer.importing.columns;

import io.tierledger.reading.Column;
import java.util.List;

/** Columns of a file of customers. */
public enum CustomerColumn implements Column {
    CUSTOMER_ID("klant_id", "klantnummer", "klantnr", "klantcode", "debiteurnummer", "customer_number", "customerid"),
    NAME("naam", "klantnaam", "bedrijfsnaam", "customer_name", "company", "company_name"),
    KIND("soort", "klantsoort", "type"),
    ACCOUNT_MANAGER_ID("accountmanager_id", "accountmanager", "account_manager", "accountmanagerid"),
    STATUS("klantstatus"),
    PARENT_ID("moeder_id", "moeder", "concern", "groep", "parent", "parentid"),
    TERRITORY("gebied", "rayon", "regio", "region"),
    COUNTRY("land"),
    ESTIMATED_SPEND("geschatte_besteding", "geschatte_uitgaven", "wallet", "estimatedspend"),
    PAYMENT_DAYS("betaaltermijn", "betalingstermijn", "betaaldagen", "paymentdays"),
    SINCE("sinds", "klant_sinds", "customer_since");

    private final List<String> synonyms;

    CustomerColumn(String... synonyms) {
        this.synonyms = List.of(synonyms);
    }

    @Override
    public List<String> synonyms() {
        return synonyms;
    }
}
