package io.tierledger.customer.importing.columns;

import io.tierledger.reading.Column;
import java.util.List;

/** Columns of a file of orders. */
public enum OrderColumn implements Column {
    ORDER_ID(
            "ordernummer",
            "order_nummer",
            "order_nr",
            "order_number",
            "order",
            "bestelnummer",
            "orderid",
            "order_reference",
            "ordercode",
            "verkooporder",
            "verkoopordernummer",
            "verkooporder_nummer",
            "verkoopdocument",
            "factuurnummer",
            "factuurnr",
            "factuur_nummer",
            "sales_order",
            "sales_order_id",
            "sales_order_number",
            "sales_document",
            "sales_document_number",
            "order_no",
            "order_nr",
            "order_code",
            "order_name",
            "invoice_number",
            "invoice_no",
            "document_number"),
    CUSTOMER_ID(
            "klant_id",
            "klantnummer",
            "klantnr",
            "klantcode",
            "klant",
            "debiteurnummer",
            "customer_number",
            "customer",
            "customerid",
            "klant_nummer",
            "relatie",
            "relatiecode",
            "relatienummer",
            "relatie_id",
            "debiteur",
            "debiteur_nummer",
            "debiteurnr",
            "debiteur_nr",
            "debiteurcode",
            "debiteur_id",
            "verkooprelatie",
            "opdrachtgever",
            "customer_code",
            "customer_no",
            "customer_nr",
            "customer_account",
            "account_number",
            "account_code",
            "debtor_number",
            "customer_external_id",
            "customer_database_id",
            "sold_to_party",
            "business_partner"),
    PLACED_ON(
            "orderdatum",
            "datum",
            "besteldatum",
            "geplaatst_op",
            "order_date",
            "date",
            "placedon",
            "factuurdatum",
            "order_datum",
            "documentdatum",
            "verkoopdatum",
            "invoice_date",
            "document_date",
            "doc_date",
            "purchase_date",
            "creation_date",
            "created_on",
            "sales_order_date"),
    PLACED_AT(
            "geplaatst_om",
            "tijdstip",
            "order_time",
            "placedat",
            "created_at",
            "date_time",
            "order_date_time",
            "created_time",
            "aangemaakt_op",
            "tijd"),
    AMOUNT(
            "bedrag",
            "orderbedrag",
            "omzet",
            "waarde",
            "order_amount",
            "total",
            "bedrag_excl_btw",
            "bedrag_exclusief_btw",
            "bedrag_excl",
            "netto_bedrag",
            "nettobedrag",
            "nettowaarde",
            "orderwaarde",
            "factuurbedrag",
            "totaal",
            "totaalbedrag",
            "amount_excl_vat",
            "net_amount",
            "net_value",
            "total_amount",
            "order_total",
            "untaxed_amount",
            "subtotal",
            "turnover",
            "revenue"),
    CURRENCY(
            "valuta",
            "munt",
            "muntsoort",
            "valutacode",
            "documentvaluta",
            "currency_code",
            "document_currency",
            "transaction_currency",
            "currency_iso_code",
            "currency_id",
            "iso_currency",
            "curr",
            "valuta_iso",
            "iso_valuta",
            "iso_valutacode",
            "muntcode",
            "munteenheid",
            "deviezen",
            "devies",
            "waehrung",
            "währung",
            "devise",
            "divisa"),
    RATE("koers", "wisselkoers", "exchange_rate"),
    COST("kosten", "kostprijs", "inkoopwaarde", "costs", "kostprijs_totaal", "cost_price", "total_cost"),
    CHANNEL("kanaal", "verkoopkanaal", "distributiekanaal", "sales_channel", "distribution_channel"),
    KIND("soort", "ordersoort", "type", "order_kind"),
    PRODUCT_GROUP(
            "productgroep", "artikelgroep", "productgroup", "artikelgroep_code", "item_group", "product_category"),
    /** How far the order has come where the file comes from; says only whether it is one. */
    STATUS("order_status", "orderstatus", "status_order", "state", "sales_status", "verkoopstatus", "document_status");

    private final List<String> synonyms;

    OrderColumn(String... synonyms) {
        this.synonyms = List.of(synonyms);
    }

    @Override
    public List<String> synonyms() {
        return synonyms;
    }

    @Override
    public boolean isNumber() {
        return this == AMOUNT || this == RATE || this == COST;
    }

    @Override
    public boolean isMoney() {
        return this == AMOUNT || this == COST;
    }
}
