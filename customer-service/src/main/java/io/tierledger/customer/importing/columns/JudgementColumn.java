package io.tierledger.customer.importing.columns;

import io.tierledger.reading.Column;
import java.util.List;

/** The columns of a file of judgements; headings in English or Dutch, in any order. */
public enum JudgementColumn implements Column {
    CUSTOMER_ID(
            "klant_id",
            "klantnummer",
            "klantnr",
            "klantcode",
            "klant",
            "relatiecode",
            "debiteurnummer",
            "debiteur",
            "customer",
            "customer_number",
            "account_number"),
    METHOD("methode", "method_id"),
    CRITERION("criterium", "criterion_id"),
    SCORE("waarde"),
    RATIONALE("onderbouwing", "toelichting", "reden", "reason"),
    JUDGED_BY("beoordeeld_door", "beoordelaar", "judge"),
    JUDGED_ON("beoordeeld_op", "datum", "date");

    private final List<String> synonyms;

    JudgementColumn(String... synonyms) {
        this.synonyms = List.of(synonyms);
    }

    @Override
    public List<String> synonyms() {
        return synonyms;
    }
}
