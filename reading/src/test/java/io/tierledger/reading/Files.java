package io.tierledger.reading;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Files of a small kind of their own. */
final class Files {
    private Files() {}

    enum Fruit implements Column {
        FRUIT_ID("code"),
        NAME("naam", "company"),
        PICKED_ON("datum"),
        PRICE("prijs");

        private final List<String> synonyms;

        Fruit(String... synonyms) {
            this.synonyms = List.of(synonyms);
        }

        @Override
        public List<String> synonyms() {
            return synonyms;
        }

        @Override
        public boolean isNumber() {
            return this == PRICE;
        }
    }

    static Rows csv(String text) {
        return csv(text.getBytes(StandardCharsets.UTF_8));
    }

    static Rows csv(byte[] bytes) {
        return Format.CSV.rows(new ByteArrayInputStream(bytes), null, Fruit.values(), true, '.');
    }

    static Rows json(String... lines) {
        byte[] bytes = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        return Format.NDJSON.rows(new ByteArrayInputStream(bytes), null, Fruit.values(), true, '.');
    }

    /** Every row as {@code line:id}, or {@code line!code}. */
    static List<String> told(Rows rows) {
        List<String> told = new ArrayList<>();
        for (Row row = rows.next(); row != null; row = rows.next()) {
            RowError error = row.error();
            told.add(row.line() + (error == null ? ":" + row.value(Fruit.FRUIT_ID) : "!" + error.code()));
        }
        return told;
    }
}
