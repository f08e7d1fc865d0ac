package io.tierledger.customer.importing.columns;

import io.tierledger.reading.Column;
import java.util.List;

/** Columns of a file of orders. */
public enum OrderColumn implements Column {
    ORDER_ID("ordernummer", "order_nummer", "order_nr", "order_number", "order", "bestelnummer", "orderid"),
    CUSTOMER_ID(
            "klant_id",
            "klantnummer",
            "klantnr",
            "klantcode",
            "klant",
            "debiteurnummer",
            "customer_number",
            "customer",
            "customerid"),
    PLACED_ON("orderdatum", "datum", "besteldatum", "geplaatst_op", "order_date", "date", "placedon"),
    PLACED_AT("geplaatst_om", "tijdstip", "order_time", "placedat"),
    AMOUNT("bedrag", "orderbedrag", "omzet", "waarde", "order_amount", "total"),
    CURRENCY("valuta", "munt", "muntsoort"),
    RATE("koers", "wisselkoers", "exchange_rate"),
    COST("kosten", "kostprijs", "inkoopwaarde", "costs"),
    CHANNEL("kanaal", "verkoopkanaal"),
    KIND("soort", "ordersoort", "type", "order_kind"),
    PRODUCT_GROUP("productgroep", "artikelgroep", "productgroup");

    private final List<String> synonyms;

    OrderColumn(String... synonyms) {
        this.synonyms = List.of(synonyms);
    }

    @Override
    public List<String> synonyms() {
        return synonyms;
    }
}
