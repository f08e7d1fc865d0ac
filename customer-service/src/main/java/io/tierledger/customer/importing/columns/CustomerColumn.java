package io.tierledger.customer.importing.columns;

import io.tierledger.reading.Column;
import java.util.List;

/** Columns of a file of customers. */
public enum CustomerColumn implements Column {
    CUSTOMER_ID(
            "klant_id",
            "klantnummer",
            "klantnr",
            "klantcode",
            "debiteurnummer",
            "customer_number",
            "customerid",
            "klant_nummer",
            "relatiecode",
            "relatienummer",
            "relatie_id",
            "debiteur_nummer",
            "debiteurnr",
            "debiteur_nr",
            "debiteurcode",
            "debiteur_id",
            "organisatienummer",
            "customer_code",
            "customer_no",
            "customer_nr",
            "customer_account",
            "account_number",
            "account_no",
            "account_code",
            "debtor_number",
            "debtor_code",
            "external_id",
            "customer_external_id",
            "business_partner",
            "sold_to_party"),
    NAME(
            "naam",
            "klantnaam",
            "bedrijfsnaam",
            "customer_name",
            "company",
            "company_name",
            "bedrijf",
            "organisatie",
            "organisatienaam",
            "relatienaam",
            "debiteurnaam",
            "account_name",
            "organisation",
            "organization",
            "display_name",
            "customer_full_name",
            "name_1",
            "naam_1"),
    KIND("soort", "klantsoort", "type", "customer_type", "relatiesoort"),
    ACCOUNT_MANAGER_ID(
            "accountmanager_id",
            "accountmanager",
            "account_manager",
            "accountmanagerid",
            "account_manager_code",
            "vertegenwoordiger",
            "verkoper",
            "salesperson",
            "sales_person",
            "sales_rep",
            "sales_representative",
            "owner",
            "eigenaar"),
    STATUS("klantstatus", "customer_status"),
    PARENT_ID(
            "moeder_id",
            "moeder",
            "concern",
            "groep",
            "parent",
            "parentid",
            "moedermaatschappij",
            "hoofdrelatie",
            "parent_account",
            "parent_customer",
            "parent_company"),
    TERRITORY("gebied", "rayon", "regio", "region", "verkoopgebied", "sales_territory", "sales_district"),
    COUNTRY("land", "landcode", "country_code", "country_region", "country_key", "address_1_country_region"),
    ESTIMATED_SPEND("geschatte_besteding", "geschatte_uitgaven", "wallet", "estimatedspend"),
    PAYMENT_DAYS(
            "betaaltermijn",
            "betalingstermijn",
            "betaaldagen",
            "paymentdays",
            "betalingstermijn_dagen",
            "payment_term_days"),
    SINCE("sinds", "klant_sinds", "customer_since", "klant_vanaf", "relatie_sinds", "client_since");

    private final List<String> synonyms;

    CustomerColumn(String... synonyms) {
        this.synonyms = List.of(synonyms);
    }

    @Override
    public List<String> synonyms() {
        return synonyms;
    }

    @Override
    public boolean isNumber() {
        return this == PAYMENT_DAYS || this == ESTIMATED_SPEND;
    }

    @Override
    public boolean isMoney() {
        return this == ESTIMATED_SPEND;
    }
}
