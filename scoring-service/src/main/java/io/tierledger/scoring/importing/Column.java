package io.tierledger.scoring.importing;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The columns of a file of judgements; headings in English or Dutch, in any order. */
enum Column {
    CUSTOMER_ID("klant_id", "klantnummer", "klant", "customer"),
    METHOD("methode"),
    CRITERION("criterium"),
    SCORE("waarde"),
    RATIONALE("onderbouwing", "toelichting", "reden", "reason"),
    JUDGED_BY("beoordeeld_door", "beoordelaar", "judge"),
    JUDGED_ON("beoordeeld_op", "datum", "date");

    private final List<String> synonyms;

    Column(String... synonyms) {
        this.synonyms = List.of(synonyms);
    }

    String heading() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Null for a heading that means nothing to us. */
    static @Nullable Column of(String heading) {
        StringBuilder plain = new StringBuilder();
        heading.strip().toLowerCase(Locale.ROOT).chars().forEach(c -> plain.append(Character.isLetterOrDigit(c) ? (char) c : '_'));
        String word = plain.toString();
        for (Column column : values()) {
            if (column.heading().equals(word) || column.synonyms.contains(word)) {
                return column;
            }
        }
        return null;
    }
}
